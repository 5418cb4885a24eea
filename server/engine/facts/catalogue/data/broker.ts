// What messages and events pass through.
import type {Rows} from '../row.ts'

export const broker: Rows = {
  'Amazon EventBridge': {
    as: 'eventbridge, event bridge',
    npm: '@aws-sdk/client-eventbridge',
    go: 'github.com/aws/aws-sdk-go-v2/service/eventbridge',
    cargo: 'aws-sdk-eventbridge',
    maven: 'software.amazon.awssdk:eventbridge',
    rubygems: 'aws-sdk-eventbridge',
    nuget: 'AWSSDK.EventBridge',
  },
  'Amazon Kinesis': {
    as: 'kinesis',
    npm: '@aws-sdk/client-kinesis, @aws-sdk/client-firehose',
    go: 'github.com/aws/aws-sdk-go-v2/service/kinesis',
    cargo: 'aws-sdk-kinesis',
    maven: `
      software.amazon.awssdk:kinesis, software.amazon.kinesis:amazon-kinesis-client, com.amazonaws:amazon-kinesis-client
    `,
    rubygems: 'aws-sdk-kinesis',
    nuget: 'AWSSDK.Kinesis',
  },
  'Amazon SNS': {
    as: 'sns',
    npm: '@aws-sdk/client-sns',
    go: 'github.com/aws/aws-sdk-go-v2/service/sns',
    cargo: 'aws-sdk-sns',
    maven: 'software.amazon.awssdk:sns, com.amazonaws:aws-java-sdk-sns',
    rubygems: 'aws-sdk-sns',
    nuget: 'AWSSDK.SimpleNotificationService',
  },
  'Amazon SQS': {
    as: 'sqs',
    npm: '@aws-sdk/client-sqs, sqs-consumer, sqs-producer, @ssut/nestjs-sqs',
    go: 'github.com/aws/aws-sdk-go-v2/service/sqs',
    cargo: 'aws-sdk-sqs',
    maven: `
      software.amazon.awssdk:sqs, com.amazonaws:aws-java-sdk-sqs, com.amazonaws:amazon-sqs-java-messaging-lib,
      io.awspring.cloud:spring-cloud-aws-starter-sqs
    `,
    packagist: 'symfony/amazon-sqs-messenger, enqueue/sqs',
    rubygems: 'aws-sdk-sqs, shoryuken',
    nuget: 'AWSSDK.SQS, MassTransit.AmazonSQS',
  },
  'Apache ActiveMQ': {
    as: 'activemq, active mq, artemis',
    npm: 'stompit',
    pypi: 'stomp-py',
    maven: `
      org.apache.activemq:*, org.springframework.boot:spring-boot-starter-activemq,
      org.springframework.boot:spring-boot-starter-artemis
    `,
    nuget: 'Apache.NMS.ActiveMQ',
    docker: `
      apache/activemq-classic, apache/activemq-artemis, rmohr/activemq, vromero/activemq-artemis, symptoma/activemq,
      quay.io/artemiscloud/activemq-artemis-broker
    `,
  },
  'Apache Camel': {
    as: '=Camel',
    maven: 'org.apache.camel:*, org.apache.camel.springboot:*, org.apache.camel.quarkus:*',
  },
  'Apache Kafka': {
    as: 'kafka, =MSK, =Confluent',
    npm: `
      kafkajs, kafka-node, node-rdkafka, @confluentinc/kafka-javascript, @kafkajs/confluent-schema-registry, no-kafka,
      kafka-streams
    `,
    pypi: 'kafka-python, kafka-python-ng, confluent-kafka, aiokafka, faust-streaming, faust',
    go: `
      github.com/segmentio/kafka-go, github.com/IBM/sarama, github.com/Shopify/sarama,
      github.com/confluentinc/confluent-kafka-go, github.com/twmb/franz-go, gopkg.in/confluentinc/confluent-kafka-go.v1,
      github.com/lovoo/goka
    `,
    cargo: 'rdkafka, kafka, rskafka',
    maven: `
      org.apache.kafka:*, org.springframework.kafka:*, io.confluent:*, io.projectreactor.kafka:*,
      org.springframework.cloud:spring-cloud-starter-stream-kafka,
      org.springframework.cloud:spring-cloud-stream-binder-kafka,
      io.smallrye.reactive:smallrye-reactive-messaging-kafka, io.quarkus:quarkus-kafka-client,
      io.quarkus:quarkus-messaging-kafka, io.vertx:vertx-kafka-client, io.strimzi:*
    `,
    packagist: 'longlang/phpkafka, enqueue/rdkafka, mateusjunges/laravel-kafka, nmred/kafka-php',
    rubygems: 'ruby-kafka, rdkafka, karafka, racecar, waterdrop',
    nuget: 'Confluent.Kafka, Confluent.SchemaRegistry, MassTransit.Kafka, KafkaFlow, Aspire.Confluent.Kafka',
    docker: `
      apache/kafka, bitnami/kafka, confluentinc/cp-kafka, confluentinc/cp-server, confluentinc/cp-schema-registry,
      confluentinc/cp-kafka-connect, confluentinc/cp-ksqldb-server, confluentinc/confluent-local, wurstmeister/kafka,
      strimzi/kafka, quay.io/strimzi/kafka, provectuslabs/kafka-ui, obsidiandynamics/kafdrop, debezium/kafka,
      debezium/connect, quay.io/debezium/connect, landoop/fast-data-dev, lensesio/fast-data-dev, ubuntu/kafka,
      confluentinc/cp-enterprise-control-center
    `,
    terraform: 'confluentinc/confluent, Mongey/kafka',
    helm: 'kafka, strimzi-kafka-operator, cp-helm-charts, schema-registry',
    kubernetes: `
      Kafka, KafkaTopic, KafkaUser, KafkaConnect, KafkaConnector, KafkaNodePool, KafkaBridge, KafkaMirrorMaker2
    `,
  },
  'Apache Pulsar': {
    as: '=Pulsar',
    npm: 'pulsar-client',
    pypi: 'pulsar-client',
    go: 'github.com/apache/pulsar-client-go',
    cargo: 'pulsar',
    maven: 'org.apache.pulsar:*, org.springframework.pulsar:*, org.springframework.boot:spring-boot-starter-pulsar',
    nuget: 'DotPulsar, Pulsar.Client',
    docker: 'apachepulsar/pulsar, apachepulsar/pulsar-all, apachepulsar/pulsar-manager',
    terraform: 'streamnative/pulsar',
    helm: 'pulsar',
  },
  'Apache RocketMQ': {
    as: 'rocketmq, rocket mq',
    npm: 'rocketmq-client-nodejs',
    go: 'github.com/apache/rocketmq-client-go',
    maven: 'org.apache.rocketmq:*',
    docker: 'apache/rocketmq',
  },
  'Azure Event Grid': {
    as: 'event grid',
    npm: '@azure/eventgrid',
    pypi: 'azure-eventgrid',
    maven: 'com.azure:azure-messaging-eventgrid',
    nuget: 'Azure.Messaging.EventGrid',
  },
  'Azure Event Hubs': {
    as: 'azure event hub, eventhub, eventhubs',
    npm: '@azure/event-hubs',
    pypi: 'azure-eventhub',
    go: 'github.com/Azure/azure-sdk-for-go/sdk/messaging/azeventhubs',
    maven: 'com.azure:azure-messaging-eventhubs',
    nuget: 'Azure.Messaging.EventHubs, Azure.Messaging.EventHubs.Processor',
  },
  'Azure Service Bus': {
    as: 'servicebus',
    npm: '@azure/service-bus',
    pypi: 'azure-servicebus',
    go: 'github.com/Azure/azure-sdk-for-go/sdk/messaging/azservicebus',
    maven: 'com.azure:azure-messaging-servicebus',
    nuget: `
      Azure.Messaging.ServiceBus, Microsoft.Azure.ServiceBus, MassTransit.Azure.ServiceBus.Core,
      NServiceBus.Transport.AzureServiceBus
    `,
  },
  Dapr: {
    npm: '@dapr/dapr',
    pypi: 'dapr, dapr-ext-fastapi, dapr-ext-grpc',
    go: 'github.com/dapr/go-sdk',
    maven: 'io.dapr:*',
    nuget: 'Dapr.Client, Dapr.AspNetCore, Dapr.Actors',
    docker: 'daprio/daprd, daprio/dapr',
    helm: 'dapr',
  },
  Debezium: {maven: 'io.debezium:*', docker: 'debezium/server, quay.io/debezium/server'},
  'Google Cloud Pub/Sub': {
    as: 'cloud pub/sub, google pub/sub, gcp pub/sub, google pubsub',
    npm: '@google-cloud/pubsub',
    pypi: 'google-cloud-pubsub',
    go: 'cloud.google.com/go/pubsub',
    cargo: 'google-cloud-pubsub',
    maven: 'com.google.cloud:google-cloud-pubsub, com.google.cloud:spring-cloud-gcp-starter-pubsub',
    packagist: 'google/cloud-pubsub',
    rubygems: 'google-cloud-pubsub',
    nuget: 'Google.Cloud.PubSub.V1',
  },
  'IBM MQ': {
    as: 'websphere mq',
    npm: 'ibmmq',
    go: 'github.com/ibm-messaging/mq-golang',
    maven: 'com.ibm.mq:*',
    nuget: 'IBMMQDotnetClient',
    docker: 'ibmcom/mq, icr.io/ibm-messaging/mq',
  },
  MassTransit: {
    as: 'mass transit',
    nuget: 'MassTransit, MassTransit.AspNetCore, MassTransit.Extensions.DependencyInjection',
  },
  MQTT: {
    as: 'mosquitto, emqx, hivemq',
    npm: 'mqtt, async-mqtt, aedes, mqtt-packet',
    pypi: 'paho-mqtt, aiomqtt, asyncio-mqtt, gmqtt, fastapi-mqtt',
    go: 'github.com/eclipse/paho.mqtt.golang, github.com/mochi-mqtt/server',
    cargo: 'rumqttc, paho-mqtt, rumqttd',
    maven: 'org.eclipse.paho:*, com.hivemq:*',
    packagist: 'php-mqtt/client',
    nuget: 'MQTTnet, MQTTnet.Extensions.ManagedClient',
    docker: 'eclipse-mosquitto, emqx, emqx/emqx, hivemq/hivemq4, hivemq/hivemq-ce, vernemq/vernemq',
    helm: 'emqx, mosquitto, vernemq',
  },
  NATS: {
    as: '=NATS, jetstream, nats.io',
    npm: 'nats, @nats-io/transport-node, @nats-io/nats-core, nats.ws, node-nats-streaming, @nats-io/jetstream',
    pypi: 'nats-py, asyncio-nats-client',
    go: 'github.com/nats-io/nats.go, github.com/nats-io/stan.go, github.com/nats-io/nats-server',
    cargo: 'async-nats, nats',
    maven: 'io.nats:*',
    nuget: 'NATS.Client, NATS.Net, NATS.Client.Core',
    docker: 'nats, bitnami/nats, nats-streaming, natsio/nats-box',
    helm: 'nats',
  },
  NServiceBus: {nuget: 'NServiceBus, NServiceBus.*'},
  RabbitMQ: {
    as: 'rabbit mq, amqp, =Rabbit',
    npm: `
      amqplib, amqp-connection-manager, @golevelup/nestjs-rabbitmq, rabbitmq-client, rascal, amqp,
      @cloudamqp/amqp-client
    `,
    pypi: 'pika, aio-pika, kombu, amqp, aiormq, librabbitmq, amqpstorm',
    go: 'github.com/rabbitmq/amqp091-go, github.com/streadway/amqp, github.com/wagslane/go-rabbitmq',
    cargo: 'lapin, amqprs',
    maven: `
      com.rabbitmq:*, org.springframework.amqp:*, org.springframework.boot:spring-boot-starter-amqp,
      org.springframework.cloud:spring-cloud-starter-stream-rabbit,
      org.springframework.cloud:spring-cloud-stream-binder-rabbit,
      io.smallrye.reactive:smallrye-reactive-messaging-rabbitmq, io.vertx:vertx-rabbitmq-client
    `,
    packagist: `
      php-amqplib/php-amqplib, php-amqplib/rabbitmq-bundle, vladimir-yuldashev/laravel-queue-rabbitmq,
      symfony/amqp-messenger, bunny/bunny, enqueue/amqp-lib, enqueue/amqp-bunny
    `,
    rubygems: 'bunny, sneakers, hutch, march_hare, kicks',
    nuget: `
      RabbitMQ.Client, EasyNetQ, MassTransit.RabbitMQ, Rebus.RabbitMq, RawRabbit, Aspire.RabbitMQ.Client,
      NServiceBus.RabbitMQ, NServiceBus.Transport.RabbitMQ
    `,
    docker: 'rabbitmq, bitnami/rabbitmq, cloudamqp/lavinmq, masstransit/rabbitmq',
    terraform: 'cyrilgdn/rabbitmq, cloudamqp/cloudamqp',
    helm: 'rabbitmq, rabbitmq-cluster-operator',
    kubernetes: 'RabbitmqCluster',
  },
  Rebus: {as: '=Rebus', nuget: 'Rebus, Rebus.*'},
  Redpanda: {
    as: 'red panda',
    docker: `
      redpandadata/redpanda, vectorized/redpanda, docker.redpanda.com/redpandadata/redpanda, redpandadata/console,
      docker.redpanda.com/redpandadata/console
    `,
    terraform: 'redpanda-data/redpanda',
    helm: 'redpanda',
  },
  'Spring Cloud Stream': {
    maven: 'org.springframework.cloud:spring-cloud-stream, org.springframework.cloud:spring-cloud-stream-*',
  },
  'Symfony Messenger': {packagist: 'symfony/messenger, symfony/doctrine-messenger'},
  Watermill: {go: 'github.com/ThreeDotsLabs/watermill, github.com/ThreeDotsLabs/watermill-*'},
  Wolverine: {as: '=Wolverine', nuget: 'WolverineFx, WolverineFx.*'},
  ZeroMQ: {
    as: 'zmq, 0mq',
    npm: 'zeromq, zeromq-ng',
    pypi: 'pyzmq',
    go: 'github.com/pebbe/zmq4, github.com/go-zeromq/zmq4',
    cargo: 'zmq, zeromq',
    maven: 'org.zeromq:*',
    rubygems: 'ffi-rzmq',
    nuget: 'NetMQ',
  },
}
