// What decides where containers run.
import type {Rows} from '../row.ts'

export const orchestration: Rows = {
  'Amazon ECS': {as: '=ECS, fargate', npm: '@aws-sdk/client-ecs'},
  'Amazon EKS': {as: '=EKS', npm: '@aws-sdk/client-eks'},
  'Argo CD': {
    as: 'argocd, argo-cd',
    docker: 'quay.io/argoproj/argocd',
    terraform: 'oboukili/argocd, argoproj-labs/argocd',
    helm: 'argo-cd, argocd-apps',
    kubernetes: 'ApplicationSet, AppProject',
  },
  Aspire: {as: '.net aspire, =Aspire', nuget: 'Aspire.Hosting.AppHost, Aspire.Hosting, Aspire.Hosting.*'},
  Docker: {
    as: 'docker compose, dockerfile',
    npm: 'dockerode',
    pypi: 'docker',
    go: 'github.com/docker/docker',
    cargo: 'bollard',
    nuget: 'Docker.DotNet',
    docker: 'docker',
    terraform: 'kreuzwerker/docker',
  },
  Flux: {
    as: '~flux, fluxcd, flux cd',
    terraform: 'fluxcd/flux',
    helm: 'flux2',
    kubernetes: 'GitRepository, HelmRepository, OCIRepository',
  },
  'HashiCorp Nomad': {as: '=Nomad', go: 'github.com/hashicorp/nomad/api', terraform: 'hashicorp/nomad'},
  Helm: {
    as: '=Helm, helm chart, helm charts',
    go: 'helm.sh/helm',
    docker: 'alpine/helm',
    terraform: 'hashicorp/helm',
    kubernetes: 'HelmRelease, HelmChart',
  },
  KEDA: {as: '=KEDA', helm: 'keda', kubernetes: 'ScaledObject, ScaledJob'},
  Knative: {helm: 'knative-operator'},
  Kubernetes: {
    as: '=K8s, =k8s, k3s, openshift',
    npm: '@kubernetes/client-node',
    pypi: 'kubernetes, kubernetes-asyncio, kopf',
    go: 'k8s.io/client-go, k8s.io/api, sigs.k8s.io/controller-runtime',
    cargo: 'kube, k8s-openapi',
    maven: `
      io.fabric8:kubernetes-client, io.kubernetes:*,
      org.springframework.cloud:spring-cloud-starter-kubernetes-client-all, io.fabric8:kubernetes-*
    `,
    rubygems: 'kubeclient',
    nuget: 'KubernetesClient',
    docker: 'rancher/k3s, kindest/node, bitnami/kubectl',
    terraform: 'hashicorp/kubernetes, gavinbunney/kubectl, alekc/kubectl',
  },
  Kustomize: {go: 'sigs.k8s.io/kustomize/api'},
  OpenFaaS: {as: 'open faas', helm: 'openfaas'},
  'Operator SDK': {
    as: 'operator-sdk, kubebuilder',
    go: 'github.com/operator-framework/operator-lib',
    maven: 'io.javaoperatorsdk:*',
  },
  Podman: {docker: 'quay.io/podman/stable'},
  Portainer: {docker: 'portainer/portainer-ce, portainer/portainer', helm: 'portainer'},
  Rancher: {docker: 'rancher/rancher', terraform: 'rancher/rancher2', helm: 'rancher'},
}
