import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { leftUncompiled } from '../packages/ui/compileParts.ts'
import { sourceAliases } from '../sourceAliases.ts'

export default defineConfig({
  resolve: { alias: sourceAliases },
  plugins: [react({ compiler: true, exclude: [/node_modules/, leftUncompiled] })],
})
