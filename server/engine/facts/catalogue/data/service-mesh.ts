// How services find and bear one another.
import type {Rows} from '../row.ts'

export const serviceMesh: Rows = {
  'Apache Dubbo': {as: 'dubbo', go: 'dubbo.apache.org/dubbo-go/v3', maven: 'org.apache.dubbo:*'},
  Cilium: {docker: 'quay.io/cilium/cilium', helm: 'cilium', kubernetes: 'CiliumNetworkPolicy'},
  Consul: {
    as: 'hashicorp consul, =Consul',
    npm: 'consul',
    pypi: 'python-consul, py-consul',
    go: 'github.com/hashicorp/consul/api',
    maven: 'org.springframework.cloud:spring-cloud-starter-consul-discovery, com.ecwid.consul:consul-api',
    nuget: 'Consul',
    docker: 'consul, hashicorp/consul, bitnami/consul',
    terraform: 'hashicorp/consul',
    helm: 'consul',
  },
  Istio: {
    go: 'istio.io/client-go',
    docker: 'istio/proxyv2, istio/pilot',
    helm: 'istiod, istio-base',
    kubernetes: 'VirtualService, DestinationRule, PeerAuthentication',
  },
  Kuma: {as: 'kong mesh, =Kuma', helm: 'kuma'},
  Linkerd: {helm: 'linkerd-control-plane, linkerd2', kubernetes: 'ServiceProfile'},
  Nacos: {
    npm: 'nacos',
    go: 'github.com/nacos-group/nacos-sdk-go',
    maven: 'com.alibaba.cloud:*',
    docker: 'nacos/nacos-server',
  },
  'Netflix Eureka': {
    as: 'eureka server, spring cloud netflix',
    npm: 'eureka-js-client',
    maven: `
      org.springframework.cloud:spring-cloud-starter-netflix-eureka-client,
      org.springframework.cloud:spring-cloud-starter-netflix-eureka-server
    `,
    nuget: 'Steeltoe.Discovery.*',
  },
  Polly: {is: 'helper', as: '=Polly', nuget: 'Polly, Polly.Core, Microsoft.Extensions.Http.Polly'},
  Resilience4j: {
    is: 'helper',
    as: 'hystrix',
    maven: `
      io.github.resilience4j:*, org.springframework.cloud:spring-cloud-starter-circuitbreaker-resilience4j,
      com.netflix.hystrix:*
    `,
  },
}
