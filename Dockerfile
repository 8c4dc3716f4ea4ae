# The image of one service, made of its target/quarkus-app, which is the context; ./rapport images builds all three.
# `--target app` leaves out the cache for a quick start: it is of use only to the very JDK that made it.
ARG JAVA=eclipse-temurin:25-jre

FROM ${JAVA} AS app
ARG PORT
WORKDIR /app
# What changes least comes first, so that an upgrade moves few bytes.
COPY lib/ lib/
COPY quarkus-run.jar ./
COPY quarkus/ quarkus/
COPY app/ app/
# Half of the container's memory is heap; the rest is for classes, code and buffers.
# What reads a container's log is a program.
ENV QUARKUS_HTTP_PORT=${PORT} \
    QUARKUS_LOG_CONSOLE_JSON_ENABLED=true \
    JAVA_TOOL_OPTIONS="-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
EXPOSE ${PORT}
USER 10001:10001
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]

# Starts the service once, without a broker or a database, and lets the JDK keep what it has loaded and linked (JEP 514).
FROM app AS trained
USER root
RUN export RAPPORT_DB_PASSWORD=none MP_JWT_VERIFY_PUBLICKEY_LOCATION=/dev/null \
        QUARKUS_FLYWAY_MIGRATE_AT_START=false QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY=none; \
    java -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar >/tmp/training.log 2>&1 & \
    while kill -0 $! && ! grep -q 'Listening on' /tmp/training.log; do sleep 0.5; done; \
    kill $!; wait $!; test -s app.aot || { cat /tmp/training.log; exit 1; }

FROM app
COPY --from=trained /app/app.aot ./
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-jar", "quarkus-run.jar"]
