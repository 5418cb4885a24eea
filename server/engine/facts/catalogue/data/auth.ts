// Who people are, and how that is shown.
import type {Rows} from '../row.ts'

export const auth: Rows = {
  'Amazon Cognito': {
    as: 'cognito',
    npm: `
      amazon-cognito-identity-js, @aws-sdk/client-cognito-identity-provider, aws-jwt-verify,
      @aws-sdk/client-cognito-identity
    `,
    pypi: 'pycognito, warrant',
    go: 'github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider',
    maven: 'software.amazon.awssdk:cognitoidentityprovider',
    rubygems: 'aws-sdk-cognitoidentityprovider',
    nuget: 'AWSSDK.CognitoIdentityProvider, Amazon.Extensions.CognitoAuthentication',
  },
  'Apache Shiro': {as: 'shiro', maven: 'org.apache.shiro:*'},
  'ASP.NET Core Identity': {
    as: 'asp.net identity',
    nuget: 'Microsoft.AspNetCore.Identity.EntityFrameworkCore, Microsoft.AspNetCore.Identity',
  },
  'Auth.js': {
    as: 'next-auth, nextauth, next auth, authjs',
    npm: 'next-auth, @auth/core, @auth/express, @auth/sveltekit, @auth/prisma-adapter',
  },
  Auth0: {
    npm: `
      auth0, @auth0/auth0-react, @auth0/nextjs-auth0, @auth0/auth0-spa-js, @auth0/auth0-angular, auth0-js,
      express-oauth2-jwt-bearer, react-native-auth0, @auth0/auth0-vue
    `,
    pypi: 'auth0-python',
    go: 'github.com/auth0/go-auth0, github.com/auth0/go-jwt-middleware',
    maven: 'com.auth0:auth0, com.auth0.android:auth0',
    packagist: 'auth0/auth0-php, auth0/login',
    rubygems: 'auth0, omniauth-auth0',
    nuget: 'Auth0.AspNetCore.Authentication, Auth0.ManagementApi',
    terraform: 'auth0/auth0',
  },
  Authelia: {docker: 'authelia/authelia, ghcr.io/authelia/authelia', helm: 'authelia'},
  Authentik: {
    as: '=Authentik, goauthentik',
    docker: 'ghcr.io/goauthentik/server, beryju/authentik',
    terraform: 'goauthentik/authentik',
    helm: 'authentik',
  },
  Authlogic: {rubygems: 'authlogic'},
  'Better Auth': {as: 'better-auth', npm: 'better-auth'},
  Casdoor: {npm: 'casdoor-js-sdk', go: 'github.com/casdoor/casdoor-go-sdk', docker: 'casbin/casdoor'},
  Clerk: {
    as: '=Clerk',
    npm: `
      @clerk/nextjs, @clerk/clerk-react, @clerk/express, @clerk/clerk-sdk-node, @clerk/backend, @clerk/remix,
      @clerk/clerk-js
    `,
    pypi: 'clerk-backend-api',
    go: 'github.com/clerk/clerk-sdk-go',
  },
  Devise: {as: '~devise', rubygems: 'devise, devise-jwt, devise_token_auth'},
  Dex: {
    as: '~dex',
    go: 'github.com/dexidp/dex',
    docker: 'ghcr.io/dexidp/dex, dexidp/dex, quay.io/dexidp/dex',
    helm: 'dex',
  },
  'django-allauth': {as: 'allauth', pypi: 'django-allauth, dj-rest-auth'},
  'Duende IdentityServer': {
    as: 'identityserver, identity server, identityserver4',
    nuget: 'Duende.IdentityServer, Duende.IdentityServer.*, IdentityServer4, IdentityServer4.*',
  },
  'FastAPI Users': {pypi: 'fastapi-users'},
  'Flask-Login': {pypi: 'flask-login, flask-security, flask-security-too'},
  FranceConnect: {
    as: 'france connect, proconnect, pro connect, agentconnect',
    npm: '@betagouv/proconnect.identite',
    rubygems: 'omniauth-france_connect',
  },
  FusionAuth: {npm: '@fusionauth/typescript-client, @fusionauth/react-sdk', docker: 'fusionauth/fusionauth-app'},
  'iron-session': {npm: 'iron-session'},
  'JSON Web Tokens': {
    is: 'protocol',
    as: 'json web token, jwt, jwts',
    npm: 'jsonwebtoken, jose, @nestjs/jwt, express-jwt, @fastify/jwt, jwks-rsa',
    pypi: 'pyjwt, python-jose, djangorestframework-simplejwt, flask-jwt-extended, fastapi-jwt-auth',
    go: 'github.com/golang-jwt/jwt, github.com/dgrijalva/jwt-go, github.com/lestrrat-go/jwx',
    cargo: 'jsonwebtoken',
    maven: 'io.jsonwebtoken:*, com.auth0:java-jwt, com.nimbusds:nimbus-jose-jwt, io.quarkus:quarkus-smallrye-jwt',
    packagist: 'lexik/jwt-authentication-bundle, firebase/php-jwt, tymon/jwt-auth, lcobucci/jwt',
    rubygems: 'jwt',
    nuget: 'Microsoft.AspNetCore.Authentication.JwtBearer, System.IdentityModel.Tokens.Jwt',
  },
  Keycloak: {
    as: 'key cloak',
    npm: `
      keycloak-js, keycloak-connect, nest-keycloak-connect, @keycloak/keycloak-admin-client, keycloak-angular,
      @react-keycloak/web, passport-keycloak-oauth2-oidc
    `,
    pypi: 'python-keycloak',
    go: 'github.com/Nerzal/gocloak',
    maven: 'org.keycloak:*',
    packagist: 'stevenmaguire/oauth2-keycloak, robsontenorio/laravel-keycloak-guard',
    rubygems: 'omniauth-keycloak',
    nuget: 'Keycloak.AuthServices.Authentication, Keycloak.AuthServices.*',
    docker: 'keycloak/keycloak, quay.io/keycloak/keycloak, jboss/keycloak, bitnami/keycloak',
    terraform: 'mrparkers/keycloak, keycloak/keycloak',
    helm: 'keycloak, keycloakx',
    kubernetes: 'Keycloak, KeycloakRealmImport',
  },
  'Laravel Fortify': {as: 'laravel jetstream, laravel breeze', packagist: 'laravel/fortify, laravel/jetstream'},
  'Laravel Sanctum': {as: '=Sanctum', packagist: 'laravel/sanctum'},
  LDAP: {
    is: 'protocol',
    as: 'active directory',
    npm: 'ldapjs, ldapts, passport-ldapauth',
    pypi: 'ldap3, python-ldap, django-auth-ldap',
    go: 'github.com/go-ldap/ldap, gopkg.in/ldap.v3',
    cargo: 'ldap3',
    maven: `
      org.springframework.boot:spring-boot-starter-data-ldap, com.unboundid:unboundid-ldapsdk,
      org.springframework.security:spring-security-ldap
    `,
    packagist: 'symfony/ldap, directorytree/ldaprecord-laravel',
    rubygems: 'net-ldap, devise_ldap_authenticatable',
    nuget: 'Novell.Directory.Ldap.NETStandard, System.DirectoryServices.AccountManagement',
    docker: 'osixia/openldap, bitnami/openldap',
  },
  Lucia: {as: '=Lucia', npm: 'lucia, lucia-auth'},
  'Magic SDK': {npm: 'magic-sdk, @magic-sdk/admin'},
  'Microsoft Entra ID': {
    as: 'azure ad, azure active directory, entra id, msal',
    npm: `
      @azure/msal-browser, @azure/msal-node, @azure/msal-react, @azure/msal-angular, passport-azure-ad, @azure/identity
    `,
    pypi: 'msal, azure-identity, fastapi-azure-auth',
    go: 'github.com/AzureAD/microsoft-authentication-library-for-go, github.com/Azure/azure-sdk-for-go/sdk/azidentity',
    maven: `
      com.azure.spring:spring-cloud-azure-starter-active-directory, com.microsoft.azure:msal4j, com.azure:azure-identity
    `,
    nuget: 'Microsoft.Identity.Web, Microsoft.Identity.Client, Azure.Identity, Microsoft.Identity.Web.UI',
    terraform: 'hashicorp/azuread',
  },
  'OAuth 2.0': {
    is: 'protocol',
    as: 'oauth, oauth2, openid connect, oidc',
    npm: `
      openid-client, simple-oauth2, oauth2-server, @node-oauth/oauth2-server, oidc-client, oidc-client-ts,
      react-oidc-context, angular-auth-oidc-client, angular-oauth2-oidc, oidc-provider,
      @node-oauth/express-oauth-server, express-openid-connect
    `,
    pypi: 'authlib, oauthlib, requests-oauthlib, mozilla-django-oidc, django-oauth-toolkit',
    go: 'golang.org/x/oauth2, github.com/coreos/go-oidc, github.com/zitadel/oidc, github.com/ory/fosite',
    cargo: 'oauth2, openidconnect',
    maven: `
      org.springframework.boot:spring-boot-starter-oauth2-client,
      org.springframework.boot:spring-boot-starter-oauth2-resource-server,
      org.springframework.boot:spring-boot-starter-oauth2-authorization-server, com.nimbusds:oauth2-oidc-sdk,
      io.quarkus:quarkus-oidc
    `,
    packagist: 'league/oauth2-server, league/oauth2-client, laravel/passport, knpuniversity/oauth2-client-bundle',
    rubygems: `
      doorkeeper, omniauth, oauth2, omniauth-oauth2, omniauth_openid_connect, openid_connect, doorkeeper-openid_connect
    `,
    nuget: `
      OpenIddict.AspNetCore, OpenIddict, Microsoft.AspNetCore.Authentication.OpenIdConnect, IdentityModel.AspNetCore
    `,
    docker: 'quay.io/oauth2-proxy/oauth2-proxy',
  },
  Okta: {
    npm: `
      @okta/okta-auth-js, @okta/okta-react, @okta/okta-angular, @okta/jwt-verifier, @okta/okta-sdk-nodejs,
      @okta/oidc-middleware
    `,
    pypi: 'okta, okta-jwt-verifier',
    go: 'github.com/okta/okta-sdk-golang, github.com/okta/okta-jwt-verifier-golang',
    maven: 'com.okta.spring:*, com.okta.sdk:*, com.okta.jwt:*',
    nuget: 'Okta.AspNetCore, Okta.Sdk',
    terraform: 'okta/okta',
  },
  Ory: {
    as: '=Ory, ory hydra, ory kratos, ory keto',
    npm: '@ory/client, @ory/kratos-client, @ory/hydra-client, @ory/elements',
    go: 'github.com/ory/client-go, github.com/ory/kratos-client-go, github.com/ory/hydra-client-go',
    docker: 'oryd/kratos, oryd/hydra, oryd/keto, oryd/oathkeeper',
    helm: 'hydra, kratos, oathkeeper',
  },
  pac4j: {maven: 'org.pac4j:*'},
  Passport: {
    as: '~passport, passport.js, passportjs',
    npm: 'passport, @nestjs/passport, passport-jwt, passport-local, passport-google-oauth20, @fastify/passport',
  },
  Rodauth: {rubygems: 'rodauth, rodauth-rails'},
  SAML: {
    is: 'protocol',
    as: '=SAML, saml 2.0, saml2',
    npm: '@node-saml/node-saml, @node-saml/passport-saml, passport-saml, samlify, saml2-js',
    pypi: 'python3-saml, pysaml2, djangosaml2',
    go: 'github.com/crewjam/saml, github.com/russellhaering/gosaml2',
    maven: 'org.opensaml:*, org.springframework.security:spring-security-saml2-service-provider',
    packagist: 'onelogin/php-saml, simplesamlphp/simplesamlphp',
    rubygems: 'ruby-saml, omniauth-saml',
    nuget: 'Sustainsys.Saml2, ITfoxtec.Identity.Saml2',
  },
  Sorcery: {as: '~sorcery', rubygems: 'sorcery'},
  'Spring Authorization Server': {maven: 'org.springframework.security:spring-security-oauth2-authorization-server'},
  'Spring Security': {maven: 'org.springframework.boot:spring-boot-starter-security, org.springframework.security:*'},
  Stytch: {npm: 'stytch, @stytch/nextjs'},
  SuperTokens: {
    npm: 'supertokens-node, supertokens-auth-react',
    pypi: 'supertokens-python',
    docker: 'registry.supertokens.io/supertokens/supertokens-postgresql',
  },
  'Symfony Security': {packagist: 'symfony/security-bundle'},
  WebAuthn: {
    is: 'protocol',
    as: 'passkey, passkeys, fido2',
    npm: '@simplewebauthn/server, @simplewebauthn/browser, fido2-lib',
    pypi: 'webauthn, fido2',
    go: 'github.com/go-webauthn/webauthn, github.com/duo-labs/webauthn',
    cargo: 'webauthn-rs',
    maven: 'com.yubico:webauthn-server-core, com.webauthn4j:*',
    rubygems: 'webauthn',
    nuget: 'Fido2, Fido2.AspNet',
  },
  WorkOS: {npm: '@workos-inc/node, @workos-inc/authkit-nextjs', pypi: 'workos', go: 'github.com/workos/workos-go'},
  Zitadel: {
    go: 'github.com/zitadel/zitadel-go',
    docker: 'ghcr.io/zitadel/zitadel',
    terraform: 'zitadel/zitadel',
    helm: 'zitadel',
  },
}
