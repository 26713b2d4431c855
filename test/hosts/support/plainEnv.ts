/** What a shell of somebody's own would hold: nothing of this test run, of the npm that started it, or of Cloudsquid. */
export function plainEnv(own: Record<string, string> = {}): Record<string, string> {
  const names = Object.keys(process.env).filter((name) => !ofThisRun.test(name))
  const kept = Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']))
  return { ...kept, CI: '1', NEXT_TELEMETRY_DISABLED: '1', ...own }
}

const ofThisRun =
  /^(npm_(package|lifecycle)_|npm_(command|execpath|node_execpath|config_local_prefix)$|NODE_ENV$|NODE_OPTIONS$|INIT_CWD$|VITEST|TEST$|DEV$|PROD$|MODE$|BASE_URL$|SSR$|CLOUDSQUID_|PORT$)/
