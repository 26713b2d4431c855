import { setTimeout as delay } from 'node:timers/promises'
import { hostileDocuments } from '../local/hostile/hostileDocuments.ts'
import { hostilePictures } from '../local/hostile/hostilePictures.ts'
import type { Attack } from './Attack.ts'
import { createApi, note } from './createApi.ts'
import { withFolder, withServer } from './startServer.ts'
import { watchMemory } from './watchMemory.ts'

/** From source, where a reader may hold 256 MB more. */
const mostMb = 1_792
const restMb = 400
const hostile = [...hostileDocuments, ...hostilePictures]

export const attacks: Attack[] = [
  {
    name: 'documents that ask for very much',
    run: () =>
      withFolder((dataFolder) =>
        withServer({ entry: 'packages/local/src/main.ts', dataFolder }, async ({ pid, port, ended }) => {
          const api = createApi(port)
          const memory = watchMemory(pid)
          const faults: string[] = []
          for (const { name, filename, mimetype, bytes } of hostile) {
            const run = await api.final(
              await api.start(await api.upload({ filename, mimetype, bytes: bytes() })),
            )
            if (!run.reasoning) faults.push(`${name}: no words`)
            if (ended() !== undefined)
              return { isHeld: false, tries: hostile.length, words: `${name} ended the server` }
          }
          await delay(10_000)
          const after = memory.nowMb()
          memory.end()
          const last = await api.final(await api.start(await api.upload(note())))
          if (last.status !== 'done') faults.push('an honest document afterwards is not read')
          if (memory.peakMb() > mostMb) faults.push(`more than ${mostMb} MB`)
          if (after > restMb) faults.push(`more than ${restMb} MB ten seconds after`)
          return {
            isHeld: faults.length === 0,
            tries: hostile.length,
            words: [`peak ${memory.peakMb()} MB, ${after} MB ten seconds after`, ...faults].join('; '),
          }
        }),
      ),
  },
]
