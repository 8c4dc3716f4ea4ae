package dev.rapport.messaging.observe;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every measurement says whose it is, whoever reads it. There is no such tag for workspaces: they would be without number. */
@Singleton
class ServiceTag {

    @Produces
    @Singleton
    static MeterFilter service(@ConfigProperty(name = "quarkus.application.name") String service) {
        return MeterFilter.commonTags(List.of(Tag.of("service", service)));
    }

    /** Which of its ports: only some servers say so, and one name wants the same tags everywhere. */
    @Produces
    @Singleton
    static MeterFilter withoutPort() {
        return MeterFilter.ignoreTags("server.port");
    }
}
