export interface ReleasedPackage {
  manifest: { name: string; version: string; repository?: { url: string } | undefined }
  changelog: string
}

export interface Release {
  /** What would go out. */
  lines: string[]
  /** Why it may not, in words; none if it may. */
  problems: string[]
}

/** What a tag would publish: every package under the version that the tag names, and each with words for its readers. */
export function describeRelease(tag: string | undefined, packages: readonly ReleasedPackage[]): Release {
  if (tag === undefined || !/^v\d+\.\d+\.\d+(-[\w.]+)?$/.test(tag))
    return { lines: [], problems: [`"${tag ?? ''}" is no tag of a release. Tags are like v1.2.3.`] }
  const version = tag.slice(1)
  return {
    lines: packages.map(({ manifest }) => `${manifest.name} ${manifest.version}`),
    problems: packages.flatMap(({ manifest, changelog }) => [
      ...(manifest.version === version
        ? []
        : [
            `${manifest.name} is ${manifest.version}, and the tag says ${version}. Run "npm run version:packages", commit, and tag that commit.`,
          ]),
      ...(manifest.repository
        ? []
        : [
            `${manifest.name} names no repository, and npm takes no provenance without. Add it to its package.json.`,
          ]),
      ...(changelog.includes(`## ${manifest.version}\n`)
        ? []
        : [
            `The CHANGELOG of ${manifest.name} has nothing about ${manifest.version}. Run "npm run version:packages".`,
          ]),
    ]),
  }
}
