// Frameworks that answer requests: Java, Kotlin, Scala.
import type {Rows} from '../row.ts'

export const webFrameworkJvm: Rows = {
  Akka: {
    as: '=Akka, akka.net, pekko',
    maven: `
      com.typesafe.akka:akka-actor_2.12, com.typesafe.akka:akka-actor_2.13, com.typesafe.akka:akka-actor-typed_2.13,
      org.apache.pekko:*
    `,
    nuget: 'Akka, Akka.*',
  },
  'Akka HTTP': {
    as: 'akka-http, pekko http',
    maven: 'com.typesafe.akka:akka-http_2.12, com.typesafe.akka:akka-http_2.13, org.apache.pekko:pekko-http_2.13',
  },
  'Apache Struts': {as: 'struts', maven: 'org.apache.struts:*, struts:struts'},
  'Apache Wicket': {as: 'wicket', maven: 'org.apache.wicket:*'},
  Dropwizard: {maven: 'io.dropwizard:*'},
  Grails: {maven: 'org.grails:*'},
  Helidon: {maven: 'io.helidon.webserver:*, io.helidon.microprofile.*'},
  http4k: {maven: 'org.http4k:*'},
  http4s: {maven: 'org.http4s:*'},
  'Jakarta EE': {
    as: 'java ee, j2ee',
    maven: 'jakarta.platform:*, javax:javaee-api, org.eclipse.microprofile:microprofile',
  },
  Javalin: {maven: 'io.javalin:*'},
  Jersey: {as: '=Jersey', maven: 'org.glassfish.jersey.core:*, org.glassfish.jersey.containers:*'},
  JSF: {as: 'primefaces, java server faces', maven: 'org.primefaces:primefaces, org.glassfish:jakarta.faces'},
  Ktor: {
    maven: `
      io.ktor:ktor-server-core, io.ktor:ktor-server-netty, io.ktor:ktor-server-cio, io.ktor:ktor-server-core-jvm,
      io.ktor:ktor-server-netty-jvm
    `,
  },
  Lagom: {maven: 'com.lightbend.lagom:*'},
  Micronaut: {maven: 'io.micronaut:*, io.micronaut.platform:*'},
  'Play Framework': {as: 'playframework', maven: 'com.typesafe.play:*, org.playframework:*'},
  Quarkus: {
    maven: `
      io.quarkus:quarkus-resteasy, io.quarkus:quarkus-resteasy-reactive, io.quarkus:quarkus-rest,
      io.quarkus:quarkus-arc, io.quarkus.platform:quarkus-bom, io.quarkus:io.quarkus.gradle.plugin,
      io.quarkus:quarkus-bom
    `,
  },
  RESTEasy: {maven: 'org.jboss.resteasy:*'},
  'Spark Java': {as: 'sparkjava', maven: 'com.sparkjava:spark-core'},
  'Spring Boot': {
    as: 'springboot, spring framework, spring mvc, spring webflux, webflux, ~spring',
    maven: `
      org.springframework.boot:spring-boot-starter, org.springframework.boot:spring-boot-starter-web,
      org.springframework.boot:spring-boot-starter-webflux, org.springframework.boot:spring-boot-starter-parent,
      org.springframework.boot:org.springframework.boot.gradle.plugin, org.springframework:spring-webmvc,
      org.springframework:spring-webflux, org.springframework:spring-context
    `,
  },
  Vaadin: {maven: 'com.vaadin:*'},
  'Vert.x': {as: 'vertx, vert x', maven: 'io.vertx:vertx-core, io.vertx:vertx-web'},
}
