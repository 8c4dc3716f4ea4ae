package dev.rapport.testing.architecture;

import java.io.IOException;
import java.nio.file.Path;

/** A sample that keeps every rule: features first, second and one inside the second, and a class that puts them together. */
final class GoodModule {
    private GoodModule() {}

    static SampleModule in(Path folder) throws IOException {
        return frameworks(folder)
                .with("""
                        package sample.first;
                        public record First(String name, java.time.Instant since) {
                            public static First at(String name, java.time.Clock clock) {
                                return new First(name, java.time.Instant.now(clock));
                            }
                        }
                        """)
                .with("""
                        package sample.first;
                        public interface Firsts { void add(First first); }
                        """)
                .with("""
                        package sample.first.rest;
                        @jakarta.ws.rs.Path("/v1/firsts")
                        class GoodResource {
                            private final dev.rapport.web.idempotency.Idempotency idempotency;
                            private final sample.first.Firsts firsts;

                            GoodResource(dev.rapport.web.idempotency.Idempotency idempotency, sample.first.Firsts firsts) {
                                this.idempotency = idempotency;
                                this.firsts = firsts;
                            }

                            @jakarta.ws.rs.POST
                            Object add(sample.first.First first) {
                                return answered(first);
                            }

                            private Object answered(sample.first.First first) {
                                return idempotency.once(first, () -> { firsts.add(first); return first; });
                            }
                        }
                        """)
                .with("""
                        package sample.first.store;
                        record GoodRow(String name) {}
                        """)
                .with("""
                        package sample.first.store;
                        public class JdbcFirsts implements sample.first.Firsts {
                            @Override
                            public void add(sample.first.First first) {
                                new GoodRow(first.name());
                            }
                        }
                        """)
                .with("""
                        package sample.first.kafka;
                        class GoodConsumer {
                            @org.eclipse.microprofile.reactive.messaging.Incoming("firsts")
                            void take(String event) {}
                        }
                        """)
                .with("""
                        package sample.second;
                        public record Second(sample.first.First first) {
                            int chosen(long seed) {
                                return new java.util.Random(seed).nextInt();
                            }
                        }
                        """)
                .with("""
                        package sample.second.inner;
                        public record Inner(sample.second.Second second) {}
                        """)
                .with("""
                        package sample.second.inner.store;
                        record InnerRow(String name) {}
                        """)
                .with("""
                        package sample;
                        public class Wiring {
                            sample.first.Firsts firsts() {
                                return new sample.first.store.JdbcFirsts();
                            }
                        }
                        """);
    }

    /** As much of the frameworks as the rules know by name. */
    private static SampleModule frameworks(Path folder) throws IOException {
        return new SampleModule(folder)
                .with("package jakarta.ws.rs; public @interface Path { String value(); }")
                .with("package jakarta.ws.rs; public @interface POST {}")
                .with(
                        "package org.eclipse.microprofile.reactive.messaging; public @interface Incoming { String value(); }")
                .with("package dev.rapport.messaging.outbox; public class Outbox {}")
                .with("""
                        package dev.rapport.web.idempotency;
                        public class Idempotency {
                            public Object once(Object request, java.util.function.Supplier<Object> effect) {
                                return effect.get();
                            }
                        }
                        """);
    }
}
