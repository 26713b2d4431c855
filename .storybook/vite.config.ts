import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAliases } from '../sourceAliases.ts'

export default defineConfig({
  resolve: { alias: sourceAliases },
  plugins: [react({ compiler: true })],
})
