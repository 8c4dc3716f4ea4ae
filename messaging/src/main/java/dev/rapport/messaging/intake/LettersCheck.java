package dev.rapport.messaging.intake;

import dev.rapport.messaging.Worker;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Shows how many dead letters wait for a person ({@code listed}). They are never a reason to take a service out of use. */
@Readiness
@ApplicationScoped
class LettersCheck implements HealthCheck {
    private final KeptLetters letters;

    LettersCheck(@Worker KeptLetters letters) {
        this.letters = letters;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("dead letters")
                .up()
                .withData("listed", letters.listed())
                .build();
    }

    /** Those that were settled 90 days ago. */
    @Scheduled(every = "6h", delayed = "11m")
    void forget() {
        letters.forget();
    }
}
