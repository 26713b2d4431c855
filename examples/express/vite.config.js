import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // `npx vite` beside a running server: the page reloads by itself, and its requests go there.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
