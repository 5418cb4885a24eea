// Parts whose only task is to protect.
import type {Rows} from '../row.ts'

export const security: Rows = {
  'Bouncy Castle': {
    as: 'bouncycastle',
    maven: 'org.bouncycastle:*',
    nuget: 'BouncyCastle.Cryptography, Portable.BouncyCastle',
  },
  ClamAV: {
    as: 'clam av',
    npm: 'clamscan, clamdjs',
    pypi: 'clamd',
    rubygems: 'clamby',
    docker: 'clamav/clamav, mkodockx/docker-clamav',
  },
  CrowdSec: {docker: 'crowdsecurity/crowdsec', helm: 'crowdsec'},
  Falco: {as: '=Falco', docker: 'falcosecurity/falco', helm: 'falco'},
  Kyverno: {docker: 'ghcr.io/kyverno/kyverno', helm: 'kyverno, kyverno-policies', kubernetes: 'ClusterPolicy'},
  'Let’s Encrypt': {
    as: "let's encrypt, cert-manager, certbot",
    pypi: 'certbot',
    go: 'github.com/go-acme/lego, github.com/caddyserver/certmagic',
    docker: 'certbot/certbot, quay.io/jetstack/cert-manager-controller',
    helm: 'cert-manager',
    kubernetes: 'ClusterIssuer, Issuer',
  },
  libsodium: {
    npm: 'libsodium-wrappers, sodium-native',
    pypi: 'pynacl',
    cargo: 'sodiumoxide',
    rubygems: 'rbnacl',
    nuget: 'Sodium.Core, NSec.Cryptography',
  },
  ModSecurity: {
    as: 'owasp crs, coraza',
    go: 'github.com/corazawaf/coraza',
    docker: 'owasp/modsecurity-crs, owasp/modsecurity',
  },
  OpenPGP: {
    as: 'gnupg, =PGP',
    npm: 'openpgp',
    pypi: 'python-gnupg, pgpy',
    go: 'github.com/ProtonMail/gopenpgp',
    cargo: 'pgp, sequoia-openpgp',
  },
  reCAPTCHA: {
    as: 'captcha, hcaptcha, cloudflare turnstile, friendly captcha',
    npm: `
      react-google-recaptcha, @hcaptcha/react-hcaptcha, @marsidev/react-turnstile, react-google-recaptcha-v3,
      ng-recaptcha
    `,
    pypi: 'django-recaptcha',
    packagist: 'google/recaptcha, karser/karser-recaptcha3-bundle',
    rubygems: 'recaptcha',
  },
  rustls: {cargo: 'rustls'},
}
