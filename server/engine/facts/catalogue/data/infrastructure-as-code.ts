// How infrastructure is written down.
import type {Rows} from '../row.ts'

export const infrastructureAsCode: Rows = {
  Ansible: {pypi: 'ansible, ansible-core, ansible-runner'},
  'AWS CDK': {
    as: 'cloud development kit',
    npm: 'aws-cdk-lib, aws-cdk, @aws-cdk/*',
    pypi: 'aws-cdk-lib, aws-cdk-core',
    go: 'github.com/aws/aws-cdk-go/awscdk',
    maven: 'software.amazon.awscdk:*',
    nuget: 'Amazon.CDK.Lib',
  },
  'AWS SAM': {as: 'serverless application model', pypi: 'aws-sam-cli'},
  Bicep: {as: '=Bicep', docker: 'mcr.microsoft.com/bicep'},
  Chef: {as: '~chef', rubygems: 'chef, chef-client'},
  Crossplane: {
    go: 'github.com/crossplane/crossplane-runtime',
    helm: 'crossplane',
    kubernetes: 'Composition, CompositeResourceDefinition',
  },
  Packer: {as: '=Packer', docker: 'hashicorp/packer'},
  Pulumi: {
    npm: '@pulumi/pulumi, @pulumi/*',
    pypi: 'pulumi, pulumi-*',
    go: 'github.com/pulumi/pulumi/sdk',
    maven: 'com.pulumi:*',
    nuget: 'Pulumi, Pulumi.*',
    docker: 'pulumi/pulumi',
  },
  Puppet: {as: '~puppet', rubygems: 'puppet'},
  Salt: {as: 'saltstack, ~salt', pypi: 'salt'},
  SST: {as: '=SST', npm: 'sst, @serverless-stack/resources'},
  Terraform: {as: 'opentofu', npm: 'cdktf', docker: 'hashicorp/terraform, ghcr.io/opentofu/opentofu'},
  Terragrunt: {docker: 'alpine/terragrunt'},
  Vagrant: {as: '=Vagrant', rubygems: 'vagrant'},
}
