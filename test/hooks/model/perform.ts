import { act } from '@testing-library/react'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import type { RunFacts } from './Facts.ts'
import { look, lookAtReturn } from './look.ts'
import { refresh, resume, stop } from './performControl.ts'
import { mount, unmount } from './performMount.ts'
import { review, reviewElsewhere } from './performReview.ts'
import type { Command } from './Scenario.ts'

/** Does what a command says, and lets everything happen that comes of it. One that makes no sense does nothing. */
export async function perform(world: World, command: Command): Promise<void> {
  world.journal.note(JSON.stringify(command))
  if (command.do === 'wait') return device.pass(command.ms, () => look(world))
  world.mounted.touchedAtMs = device.nowMs()
  const wasAway = device.isHidden() || !device.isOnline()
  const begun = start(world, command)
  await device.settle()
  // Whoever mounts may take up a watch that a failure had ended, or leave it. One that was never read fails until it is.
  for (const run of begun)
    if (run.good || run.isFailing) run.hasFailed &&= world.stateOf(run.runId)?.status === 'error'
  await device.pass(0, () => look(world))
  if (wasAway && (command.do === 'show' || command.do === 'go online')) lookAtReturn(world)
}

/** Gives the runs that are watched from now on, and were not before. */
function start(world: World, command: Exclude<Command, { do: 'wait' }>): RunFacts[] {
  switch (command.do) {
    case 'mount':
      return mount(world, { ...command, runs: [command.run] })
    case 'mount list':
      return mount(world, { ...command, slot: 'list' })
    case 'set the clock':
      device.setClock(command.byMs)
      break
    case 'hide':
    case 'show':
      act(() => device.show(command.do === 'hide' ? 'hidden' : 'visible'))
      break
    case 'go offline':
    case 'go online':
      act(() => device.connect(command.do === 'go online'))
      break
    case 'unmount':
      unmount(world, command.slot)
      break
    case 'render':
      for (let time = 0; time < command.times; time += 1) world.render()
      break
    case 'stop':
      stop(world, command.slot)
      break
    case 'resume':
      resume(world, command.slot)
      break
    case 'refresh':
      refresh(world, command.slot, command.run)
      break
    case 'review':
      review(world, command)
      break
    case 'somebody else reviews':
      reviewElsewhere(world)
  }
  return []
}
