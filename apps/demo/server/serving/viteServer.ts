import type { CommonServerOptions } from 'vite'

/**
 * What the built server sends with its pages, as far as Vite's own pages bear it: its scripts for development stand in the
 * page, and it tells of changes through a socket.
 */
const headers = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** How Vite serves the dashboard, in development and in preview: to its own pages only. */
export function viteServer(port: number | undefined): CommonServerOptions {
  return { cors: false, headers, ...(port === undefined ? {} : { port }) }
}

/** What Vite gives out to nobody: what it keeps back by itself, and the data folder, wherever it lies. */
export function deniedFiles(dataFolder: string): string[] {
  const literal = dataFolder.replaceAll('\\', '/').replaceAll(/[$^*+?()[\]{}!|]/g, String.raw`\$&`)
  return ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', '**/.cloudsquid/**', literal, `${literal}/**`]
}
