// Where keys and passwords are kept.
import type {Rows} from '../row.ts'

export const secrets: Rows = {
  '1Password': {
    npm: '@1password/connect, @1password/sdk',
    go: 'github.com/1Password/connect-sdk-go',
    docker: '1password/connect-api',
    terraform: '1Password/onepassword',
    helm: 'connect',
  },
  'AWS KMS': {
    npm: '@aws-sdk/client-kms',
    go: 'github.com/aws/aws-sdk-go-v2/service/kms',
    cargo: 'aws-sdk-kms',
    maven: 'software.amazon.awssdk:kms',
    rubygems: 'aws-sdk-kms',
    nuget: 'AWSSDK.KeyManagementService',
  },
  'AWS Secrets Manager': {
    as: 'aws parameter store, ssm parameter store',
    npm: '@aws-sdk/client-secrets-manager, @aws-sdk/client-ssm',
    go: 'github.com/aws/aws-sdk-go-v2/service/secretsmanager, github.com/aws/aws-sdk-go-v2/service/ssm',
    cargo: 'aws-sdk-secretsmanager',
    maven: `
      software.amazon.awssdk:secretsmanager, com.amazonaws.secretsmanager:*,
      io.awspring.cloud:spring-cloud-aws-starter-secrets-manager
    `,
    rubygems: 'aws-sdk-secretsmanager, aws-sdk-ssm',
    nuget: 'AWSSDK.SecretsManager, AWSSDK.SimpleSystemsManagement',
  },
  'Azure Key Vault': {
    as: 'keyvault, =Key Vault',
    npm: '@azure/keyvault-secrets, @azure/keyvault-keys',
    pypi: 'azure-keyvault-secrets, azure-keyvault, azure-keyvault-keys',
    go: `
      github.com/Azure/azure-sdk-for-go/sdk/keyvault/azsecrets,
      github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets
    `,
    maven: 'com.azure:azure-security-keyvault-secrets, com.azure.spring:spring-cloud-azure-starter-keyvault-secrets',
    nuget: `
      Azure.Security.KeyVault.Secrets, Azure.Extensions.AspNetCore.Configuration.Secrets, Azure.Security.KeyVault.Keys
    `,
  },
  Doppler: {as: '~doppler', npm: '@dopplerhq/node-sdk', docker: 'dopplerhq/cli', terraform: 'DopplerHQ/doppler'},
  'External Secrets Operator': {
    as: 'external-secrets',
    helm: 'external-secrets',
    kubernetes: 'ExternalSecret, SecretStore, ClusterSecretStore',
  },
  'Google Cloud KMS': {
    npm: '@google-cloud/kms',
    pypi: 'google-cloud-kms',
    go: 'cloud.google.com/go/kms',
    maven: 'com.google.cloud:google-cloud-kms',
  },
  'Google Secret Manager': {
    as: 'gcp secret manager',
    npm: '@google-cloud/secret-manager',
    pypi: 'google-cloud-secret-manager',
    go: 'cloud.google.com/go/secretmanager',
    maven: 'com.google.cloud:google-cloud-secretmanager',
    rubygems: 'google-cloud-secret_manager',
    nuget: 'Google.Cloud.SecretManager.V1',
  },
  'HashiCorp Vault': {
    as: '=Vault',
    npm: 'node-vault, @litehex/node-vault',
    pypi: 'hvac',
    go: 'github.com/hashicorp/vault/api, github.com/hashicorp/vault, github.com/hashicorp/vault-client-go',
    cargo: 'vaultrs',
    maven: 'org.springframework.cloud:spring-cloud-starter-vault-config, io.quarkiverse.vault:quarkus-vault',
    rubygems: 'vault',
    nuget: 'VaultSharp',
    docker: 'vault, hashicorp/vault',
    terraform: 'hashicorp/vault',
    helm: 'vault, vault-secrets-operator',
    kubernetes: 'VaultStaticSecret, VaultAuth',
  },
  Infisical: {
    npm: '@infisical/sdk, infisical-node',
    docker: 'infisical/infisical',
    terraform: 'Infisical/infisical',
    helm: 'infisical-standalone',
  },
  OpenBao: {docker: 'openbao/openbao, quay.io/openbao/openbao', helm: 'openbao'},
  'Sealed Secrets': {helm: 'sealed-secrets', kubernetes: 'SealedSecret'},
  SOPS: {
    as: '=SOPS, mozilla sops',
    go: 'github.com/getsops/sops, go.mozilla.org/sops',
    terraform: 'carlpett/sops',
    helm: 'sops-secrets-operator',
  },
}
