// What stands before applications: servers, proxies, gateways.
import type {Rows} from '../row.ts'

export const webServer: Rows = {
  'Apache APISIX': {as: 'apisix', docker: 'apache/apisix', helm: 'apisix'},
  'Apache HTTP Server': {as: 'apache httpd, httpd, apache2', docker: 'httpd, bitnami/apache', helm: 'apache'},
  'Apache Tomcat': {
    as: 'tomcat',
    maven: 'org.apache.tomcat.embed:*, org.springframework.boot:spring-boot-starter-tomcat',
    docker: 'tomcat, bitnami/tomcat',
  },
  Caddy: {as: '=Caddy, caddyserver', go: 'github.com/caddyserver/caddy', docker: 'caddy'},
  Envoy: {
    as: '=Envoy, envoy gateway, ~envoy',
    go: 'github.com/envoyproxy/go-control-plane',
    docker: 'envoyproxy/envoy, envoyproxy/gateway',
    helm: 'gateway-helm, contour',
    kubernetes: 'EnvoyFilter, HTTPProxy',
  },
  FrankenPHP: {docker: 'dunglas/frankenphp'},
  Gravitee: {docker: 'graviteeio/apim-gateway', helm: 'gravitee'},
  HAProxy: {as: 'ha proxy', docker: 'haproxy, haproxytech/haproxy-alpine', helm: 'haproxy, kubernetes-ingress'},
  Jetty: {
    as: '=Jetty',
    maven: 'org.eclipse.jetty:*, org.springframework.boot:spring-boot-starter-jetty',
    docker: 'jetty',
  },
  Kong: {
    as: '=Kong, kong gateway',
    docker: 'kong, kong/kong-gateway, bitnami/kong',
    terraform: 'kong/konnect',
    helm: 'kong',
    kubernetes: 'KongPlugin, KongConsumer',
  },
  KrakenD: {go: 'github.com/luraproject/lura', docker: 'devopsfaith/krakend, krakend'},
  Netty: {maven: 'io.netty:*, io.projectreactor.netty:*'},
  nginx: {
    as: 'openresty, ingress-nginx',
    docker: `
      nginx, bitnami/nginx, nginxinc/nginx-unprivileged, openresty/openresty, jwilder/nginx-proxy,
      nginxproxy/nginx-proxy
    `,
    helm: 'nginx, ingress-nginx, nginx-ingress, nginx-ingress-controller',
  },
  Ocelot: {as: '~ocelot', nuget: 'Ocelot'},
  RoadRunner: {
    as: 'road runner',
    packagist: 'spiral/roadrunner, spiral/roadrunner-laravel, baldinof/roadrunner-bundle',
  },
  Swoole: {packagist: 'openswoole/core, hyperf/hyperf'},
  Traefik: {
    go: 'github.com/traefik/traefik',
    docker: 'traefik',
    helm: 'traefik',
    kubernetes: 'IngressRoute, Middleware',
  },
  Tyk: {docker: 'tykio/tyk-gateway', helm: 'tyk-oss'},
  Undertow: {as: '=Undertow', maven: 'io.undertow:*, org.springframework.boot:spring-boot-starter-undertow'},
  WebLogic: {docker: 'container-registry.oracle.com/middleware/weblogic'},
  WebSphere: {
    as: 'open liberty, openliberty, =Liberty',
    maven: 'io.openliberty.features:*',
    docker: 'open-liberty, icr.io/appcafe/open-liberty, websphere-liberty',
  },
  WildFly: {
    as: 'jboss eap, jboss',
    maven: 'org.wildfly:*, org.wildfly.bom:*',
    docker: 'jboss/wildfly, quay.io/wildfly/wildfly',
  },
  WSO2: {docker: 'wso2/wso2am'},
  YARP: {as: '=YARP', nuget: 'Yarp.ReverseProxy'},
}
