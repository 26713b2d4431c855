#!/usr/bin/env node
import { runCli } from './cli/runCli.ts'

await runCli()
