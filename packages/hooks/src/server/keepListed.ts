import { type Answer, textOf } from './Answer.ts'
import { Refusal } from './Refusal.ts'

/** Takes the projects that are not allowed out of a list of projects. */
export function keepListed(answer: Answer, listed: readonly string[] | undefined): Answer {
  if (!listed || answer.status < 200 || answer.status > 299) return answer
  const projects = parseList(answer)
  const kept = projects.filter((project) => listed.some((name) => name === nameOf(project)))
  const headers = answer.headers.filter(([name]) => name !== 'content-type')
  headers.push(['content-type', 'application/json'])
  return { ...answer, headers, bytes: new TextEncoder().encode(JSON.stringify(kept)) }
}

function nameOf(project: unknown): unknown {
  return typeof project === 'object' && project !== null && 'name' in project ? project.name : undefined
}

function parseList(answer: Answer): unknown[] {
  try {
    const list: unknown = JSON.parse(textOf(answer))
    if (Array.isArray(list)) return list
  } catch {
    // Falls through: what cannot be read cannot be narrowed, and so is not passed on.
  }
  throw new Refusal(502, 'Cloudsquid answered with something that is no list of projects. Try again later.')
}
