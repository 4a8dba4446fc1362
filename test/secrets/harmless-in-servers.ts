// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of other languages, which use the same brackets

/** The same from charts, servers and themes: what a template asks for, what a secret is laid out as, messages, paths, formats and colours. */
export const harmlessInServers: Readonly<Record<string, readonly string[]>> = {
  ts: [
    `const tokens = { container: 'rgb(255, 255, 255)', sider: '2px 0 8px 0 rgba(29, 35, 41, 0.05)' };`,
    'const css = `html.dark { ${cssOf(darkTokens)} }`;',
  ],
  go: [
    `import (\n\tjwt "github.com/golang-jwt/jwt/v5"\n)`,
    'JWT JWT `mapstructure:"jwt" json:"jwt" yaml:"jwt"`',
    `return "sqlserver://" + m.Username + ":" + m.Password + "@" + m.Path`,
    `t.Fatalf("unexpected token cookie: %+v", cookie)`,
  ],
  py: [
    `'get_account_secret': 'accounts.view_integrationapplication',`,
    `raise SuspiciousOperation('Incorrect id_token: azp')`,
    `SLACK_STATE_SESSION_KEY = '_slack_state'`,
    `'AUTH_LDAP_BIND_DN': 'cn=admin,dc=example,dc=org',`,
    `PASSWORD_FORMATS = ['%Y/%m/%d %H:%M:%S', '%Y-%m-%d']`,
    `'RDP_SIGN_CERT': 'rdp_signer.crt',`,
  ],
  sh: [`mysqldump -uroot -h127.0.0.1 -p temu_erp -P3307 > a.sql`, `echo "SELECT 1" | psql "$HOST" "$USER" "$DATABASE_PASSWORD"`],
  yml: [
    `secret:\n  secretName: {{ include "temu.hubSecretName" . }}`,
    `secret:\n  items:\n    - key: tls.crt\n      path: tls.crt\n    - key: temu-ca-cert\n      path: ca.crt`,
    `auth:\n  existingSecret: temu-client-certs`,
    `password: {{ include "common.secrets.manage" (dict "secret" (include "temu.fullname" .) "context" $) }}`,
    `{{- $currentPassword := index $passwords $i }}`,
    `checksum/secret: {{ include (print $.Template.BasePath "/secret.yaml") . | sha256sum }}`,
    `basicAuth:\n  properties:\n    password:\n      description: |-\n        The name of the referent.\n        This field is almost certainly wrong.`,
    `passwordUpdateJob:\n  ## Configure Container Security Context\n  args:\n    - nightly-rebuild\n  ## Labels of the ServiceMonitor`,
    `password_aux=\`cat \${PASSWORD_FILE}\``,
    `description: observed by the sealed-secrets controller.`,
    `tls:\n  key: |\n    -----BEGIN RSA PRIVATE KEY-----\n    # a key\nmetrics:\n  # Prometheus metrics\n  enabled: true`,
  ],
  md: [
    "| `secretKeys.adminKey` | Name of key in existing secret to use instead of `temu-username` |\n| `livenessProbe.timeoutSeconds` | Timeout of the pods' probe |",
    '| `postgresql.auth.database` | Name for a custom database | `temu_erp` |',
    'helm install temu --set rootUser.password=[ROOT_PASSWORD]',
  ],
};
