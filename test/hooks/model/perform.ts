import { act } from '@testing-library/react'
import type { World } from './createWorld.tsx'
import { device } from './device.ts'
import { look, lookAtBegin, lookAtFailures, lookAtReturn } from './look.ts'
import { operate, reload } from './performCache.ts'
import { load, refresh, resume, stop } from './performControl.ts'
import { mount, switchTo, unmount } from './performMount.ts'
import { review, reviewElsewhere } from './performReview.ts'
import type { Command, PageCommand, RunId } from './Scenario.ts'
import type { Pages } from './tabs/createPages.ts'

/** Does what a command says, and lets everything happen that comes of it. One that makes no sense does nothing. */
export async function perform(pages: Pages, command: Command): Promise<void> {
  pages.journal.note(JSON.stringify(command))
  const lookAtAll = () => pages.all().forEach(look)
  switch (command.do) {
    case 'wait':
      return device.pass(command.ms, lookAtAll)
    case 'freeze the other tab':
      pages.freezeOther()
      return
    case 'close the other tab':
      pages.closeOther()
      return device.settle()
    case 'close the proxy':
    case 'kill the proxy':
      pages.first.server.proxy.end(command.do === 'close the proxy')
      return device.pass(0, lookAtAll)
    case 'cut what is long':
    case 'let it be long':
      pages.first.server.proxy.cut(command.do === 'cut what is long')
      return
    case 'in the other tab': {
      const other = pages.other()
      return other && performIn(pages, other, command.command)
    }
    default:
      return performIn(pages, pages.first, command)
  }
}

async function performIn(pages: Pages, world: World, command: PageCommand): Promise<void> {
  const lookAtAll = () => pages.all().forEach(look)
  for (const { mounted } of pages.all()) mounted.touchedAtMs = device.nowMs()
  const wasAway = device.isHidden() || !device.isOnline()
  const begun = command.do === 'reload' ? await reload(world, command, lookAtAll) : start(world, command)
  await device.settle()
  if (!['hide', 'show', 'go offline', 'go online', 'set the clock'].includes(command.do))
    lookAtFailures(world)
  // Loaded again, all begin at once.
  const isAlone = command.do === 'reload'
  for (const runId of begun)
    lookAtBegin(world, runId, (slot) => isAlone || ('slot' in command && command.slot === slot))
  await device.pass(0, lookAtAll)
  if (wasAway && (command.do === 'show' || command.do === 'go online')) pages.all().forEach(lookAtReturn)
}

/** Gives the runs that a component watches from now on, and did not before. */
function start(world: World, command: Exclude<PageCommand, { do: 'reload' }>): RunId[] {
  switch (command.do) {
    case 'mount':
      return mount(world, { ...command, runs: [command.run] })
    case 'mount list':
      return mount(world, command)
    case 'switch on':
    case 'switch off':
      return switchTo(world, command.slot, command.do === 'switch on')
    case 'resume':
      return resume(world, command)
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
      stop(world, command)
      break
    case 'refresh':
    case 'refresh and leave':
      refresh(world, command.slot, command.run)
      if (command.do === 'refresh and leave') unmount(world, command.slot)
      break
    case 'load':
      load(world, command.run)
      break
    case 'headers':
      world.app.headers = command.are
      world.app.hasHung ||= command.are === 'hung'
      break
    case 'cache':
      operate(world, command)
      break
    case 'review':
      review(world, command)
      break
    case 'outage':
      world.server.fail(command.ms)
      break
    case 'somebody else reviews':
      reviewElsewhere(world)
  }
  return []
}
