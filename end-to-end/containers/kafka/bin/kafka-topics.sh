#!/bin/bash
# shellcheck disable=SC2086 # the options are words without blanks
exec java ${KAFKA_HEAP_OPTS:--Xmx128m} -Dlog4j2.configurationFile=/etc/kafka/docker/tools-log4j2.yaml -cp '/opt/kafka/libs/*' \
  org.apache.kafka.tools.TopicCommand "$@"
