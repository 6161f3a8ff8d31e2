import { findAccusation } from '../article/find-accusation.ts'
import type { StoryBrief } from '../digest/digest.ts'
import { gatherStory } from '../digest/gather-story.ts'
import { keepPublishers } from '../digest/keep-publishers.ts'
import { parseBrief } from '../digest/parse-brief.ts'
import type { Writing } from '../digest/writing.ts'
import type { AlertReport, AlertStory, AlertView } from './alert-story.ts'
import type { Place } from './place.ts'
import type { AlertStoryMeans } from './read-alert-story.ts'

/** What showing a story to different readers needs. */
export interface ViewMeans extends Pick<AlertStoryMeans, 'stories' | 'articles'> {
  readonly writing: Writing
  readonly now: () => number
}

/** Gives each place the story as it may read it: written once for all who read the same reports. */
export function createAlertViews(
  told: AlertStory,
  means: ViewMeans,
): (place: Place) => Promise<AlertView> {
  const { story, reports } = told
  const stored = once(async () =>
    parseBrief((await means.stories.briefsOf([story.id])).get(story.id)),
  )
  const views = new Map<string, Promise<AlertView>>()
  const hasOwn = reports.some(({ owners }) => owners !== null)
  const forAll = reports.filter(({ owners }) => owners === null)

  async function writeView(
    key: string,
    shown: readonly AlertReport[],
    blocked: readonly string[],
  ): Promise<AlertView> {
    const wants = (id: string): boolean => !blocked.includes(id)
    const isOwn = shown.some(({ owners }) => owners !== null)
    const kept = isOwn ? null : keepPublishers((await stored()) ?? undefined, { wants })
    const brief = kept ?? (shown.length === 0 ? null : await writeFor(shown))
    const accusation = brief === null ? null : findAccusation(brief.headline.text, brief.language)
    return { key, brief, reports: shown, isAccusing: accusation?.status === 'alleged' }
  }

  /** The stored brief is headed by what they do not read, or lacks what only they read. */
  async function writeFor(shown: readonly AlertReport[]): Promise<StoryBrief | null> {
    const ids = new Set(shown.map(({ articleId }) => articleId))
    const material = await gatherStory(
      { story, revisedAt: null },
      {
        at: means.now(),
        keepReadable: async (articles) => articles.filter(({ id }) => ids.has(id)),
      },
      means,
    )
    const { brief } = await means.writing.write(material)
    return brief.headline.text === '' ? null : { ...brief, revision: story.revision }
  }

  return (place) => {
    const blocked = place.settings.blockedPublishers
    const mayRead = ({ owners, publisher }: AlertReport): boolean =>
      (owners === null || owners.has(place.id)) && !blocked.includes(publisher.id)
    const shown = hasOwn || blocked.length > 0 ? reports.filter(mayRead) : forAll
    const key = shown.length === forAll.length && !hasOwn ? '' : keyOf(shown)
    const view = views.get(key) ?? writeView(key, shown, blocked)
    views.set(key, view)
    return view
  }
}

function keyOf(shown: readonly AlertReport[]): string {
  return shown.map(({ articleId }) => articleId).join(',') || '-'
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | null = null
  return () => (known ??= read())
}
