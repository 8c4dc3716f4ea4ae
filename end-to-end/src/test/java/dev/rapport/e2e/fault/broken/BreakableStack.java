package dev.rapport.e2e.fault.broken;

import static org.awaitility.Awaitility.await;

import dev.rapport.e2e.client.Call;
import dev.rapport.e2e.client.Client;
import dev.rapport.e2e.client.Stack;
import dev.rapport.e2e.fault.plan.Part;
import dev.rapport.e2e.stack.Home;
import dev.rapport.e2e.stack.LoneService;
import dev.rapport.e2e.stack.Shell;
import dev.rapport.stack.local.Ports;
import dev.rapport.stack.local.Service;
import dev.rapport.stack.postgres.Databases;
import dev.rapport.stack.postgres.EmbeddedPostgres;
import dev.rapport.stack.token.LocalIssuer;
import dev.rapport.testing.network.TcpRelay;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The packaged services, each as often as wanted, on a database and a broker of their own, which they reach over lines that
 * can be broken. A caller is led to one replica after the other, as by whoever balances load.
 */
public final class BreakableStack implements Stack, AutoCloseable {
    private static final String PASSWORD = "known-to-the-services";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data = Home.emptyFolder("broken");
    private final Ports near = Ports.moved(Ports.freeOffset());
    private final Ports far = other(near);
    private final int replicas;
    private final LocalIssuer issuer = LocalIssuer.in(data.resolve("keys"));
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Part, TcpRelay> lines = new EnumMap<>(Part.class);
    private final Map<Service, List<LoneService>> services = new EnumMap<>(Service.class);
    private final AtomicInteger turn = new AtomicInteger();
    private volatile EmbeddedPostgres postgres;
    private volatile Process broker;

    private BreakableStack(int replicas, Map<String, String> more) {
        this.replicas = replicas;
        environment.putAll(more);
        lines.put(Part.DATABASE, TcpRelay.open(far.postgres(), near.postgres()));
        lines.put(Part.BROKER, TcpRelay.open(far.kafka(), near.kafka()));
        postgres = startPostgres();
        Databases.create(postgres.jdbcUrl("postgres"), PASSWORD);
        broker = BrokerProcess.start(data, near, far.kafka());
        BrokerProcess.awaitTopics(bootstrapServers());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                issuer.publicKeyFile().toUri().toString());
        environment.put("RAPPORT_DB_PASSWORD", PASSWORD);
        environment.put("RAPPORT_DB_URL", "jdbc:postgresql://127.0.0.1:" + far.postgres() + "/${rapport.database}");
        environment.put("RAPPORT_SERVICE_SECRET", UUID.randomUUID().toString());
        environment.put("RAPPORT_ERASURE_SECRET", UUID.randomUUID().toString());
        for (Service service : Service.values()) {
            services.put(
                    service,
                    IntStream.range(0, replicas)
                            .mapToObj(replica -> start(service, replica))
                            .collect(Collectors.toCollection(CopyOnWriteArrayList::new)));
        }
    }

    /** Returns when all of it is ready. @param more of the environment of every service */
    public static BreakableStack start(int replicas, Map<String, String> more) {
        BreakableStack stack = new BreakableStack(replicas, more);
        await("all should be ready").atMost(PATIENCE).until(stack::allAreReady);
        return stack;
    }

    public int replicas() {
        return replicas;
    }

    /** A second replica of a service that has one; returns when it is ready. */
    public void grow(Service service) {
        all(service).add(start(service, 1));
        await(service + " should be ready").atMost(PATIENCE).until(() -> isReady(service, 1));
    }

    /** Without the second replica, which may have ended. */
    public void shrink(Service service) {
        all(service).remove(1).close();
    }

    /** To the database or the broker. */
    public TcpRelay line(Part part) {
        return Objects.requireNonNull(lines.get(part), "there is no line to it");
    }

    public LoneService replica(Service service, int replica) {
        return all(service).get(replica);
    }

    /** Its processes end at once. */
    public void kill(Part part, int replica) {
        switch (part) {
            case DATABASE -> end(family(postgres.process()));
            case BROKER -> end(List.of(broker.toHandle()));
            default -> {
                LoneService service = replica(part.service().orElseThrow(), replica);
                service.signal("KILL");
                service.awaitEnd();
            }
        }
    }

    /** @param signal STOP, CONT or TERM, to all of its processes */
    public void signal(Part part, int replica, String signal) {
        switch (part) {
            case DATABASE -> signal(family(postgres.process()), signal);
            case BROKER -> signal(List.of(broker.toHandle()), signal);
            default -> replica(part.service().orElseThrow(), replica).signal(signal);
        }
    }

    /** No file grows by what the broker writes, as on a full disk. One that is started later has room again. */
    public void fillDisk() {
        Shell.run("prlimit --pid %d --fsize=1".formatted(broker.pid()));
    }

    /** Starts what has ended; a service is not ready then. */
    public void start(Part part, int replica) {
        switch (part) {
            case DATABASE -> postgres = startPostgres();
            case BROKER -> broker = BrokerProcess.start(data, near, far.kafka());
            default -> {
                Service service = part.service().orElseThrow();
                all(service).set(replica, start(service, replica));
            }
        }
    }

    /**
     * Whatever is broken is whole again, and whatever ended is started: whoever runs services does so, as one that finds no
     * database while it starts ends by itself.
     *
     * @return how many processes had to be started
     */
    public int mend() {
        lines.values().forEach(TcpRelay::mend);
        AtomicInteger started = new AtomicInteger(startWhatEnded());
        BrokerProcess.awaitTopics(bootstrapServers());
        await("all should be ready").atMost(PATIENCE).until(() -> {
            // One that was starting when its database went is alive for a moment longer.
            started.addAndGet(startWhatEnded());
            return allAreReady();
        });
        return started.get();
    }

    private int startWhatEnded() {
        int started = 0;
        for (Part part : List.of(Part.DATABASE, Part.BROKER, Part.CONTACTS, Part.TOUCHPOINT, Part.ADVISOR)) {
            int present = part.service().map(service -> all(service).size()).orElse(1);
            for (int replica = 0; replica < present; replica++) {
                if (!isAlive(part, replica)) {
                    start(part, replica);
                    started++;
                }
            }
        }
        return started;
    }

    public boolean isReady(Service service, int replica) {
        try {
            return new Client(replica(service, replica), "", Duration.ofSeconds(5))
                            .send(Call.get(service, "/q/health/ready"))
                            .status()
                    == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Reads and writes any table. @param service whose database */
    public String jdbcUrl(Service service) {
        return postgres.jdbcUrl(service.title()) + "?user=postgres&password=" + PASSWORD;
    }

    @Override
    public URI at(Service service) {
        List<LoneService> all = all(service);
        List<LoneService> alive = all.stream().filter(LoneService::isAlive).toList();
        List<LoneService> among = alive.isEmpty() ? all : alive;
        return among.get(Math.floorMod(turn.getAndIncrement(), among.size())).at(service);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + far.kafka();
    }

    @Override
    public Path keys() {
        return data.resolve("keys");
    }

    @Override
    public String token(String workspace, String role, String member) {
        return issuer.token(workspace, role, member, Duration.ofHours(12));
    }

    @Override
    public void close() {
        services.values().stream().flatMap(List::stream).forEach(service -> service.signal("KILL"));
        end(List.of(broker.toHandle()));
        postgres.close();
        lines.values().forEach(TcpRelay::close);
    }

    private List<LoneService> all(Service service) {
        return Objects.requireNonNull(services.get(service), "every service runs");
    }

    private boolean allAreReady() {
        return Stream.of(Service.values())
                .allMatch(service ->
                        IntStream.range(0, all(service).size()).allMatch(replica -> isReady(service, replica)));
    }

    public boolean isAlive(Part part, int replica) {
        return switch (part) {
            case DATABASE -> postgres.process().isAlive();
            case BROKER -> broker.isAlive();
            default -> replica(part.service().orElseThrow(), replica).isAlive();
        };
    }

    private EmbeddedPostgres startPostgres() {
        return EmbeddedPostgres.start(
                data.resolve("postgresql"), near.postgres(), PASSWORD, data.resolve("postgresql.log"));
    }

    /** Replicas that belong together ask each other. */
    private LoneService start(Service service, int replica) {
        Ports ports = replica == 0 ? near : far;
        Map<String, String> own = new HashMap<>(environment);
        for (Service other : Service.values()) {
            own.put("RAPPORT_" + other.name() + "_URL", "http://localhost:" + ports.of(other));
        }
        return LoneService.start(service, ports.of(service), log(service, replica), own);
    }

    /** What a replica says. */
    public Path log(Service service, int replica) {
        return data.resolve(service.title() + "-" + (replica + 1) + ".log");
    }

    /** Where the metrics of a replica are. */
    public int metricsPort(Service service, int replica) {
        return (replica == 0 ? near : far).metricsOf(service);
    }

    private static Ports other(Ports taken) {
        return Stream.generate(Ports::freeOffset)
                .map(Ports::moved)
                .filter(ports -> !ports.equals(taken))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProcessHandle> family(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static void signal(List<ProcessHandle> processes, String signal) {
        Shell.run("kill -%s %s"
                .formatted(
                        signal,
                        processes.stream().map(process -> "" + process.pid()).collect(Collectors.joining(" "))));
    }
}
