import type { Database } from './adapters/database/open-database.ts'
import type { AlertStandard } from './delivery/alert-rules.ts'
import { correctSent } from './delivery/correct-sent.ts'
import type { Messenger } from './delivery/messenger.ts'
import type { PlaceSettings } from './delivery/place.ts'
import { proposeAlerts } from './delivery/propose-alerts.ts'
import { createPresentReader } from './delivery/read-present.ts'
import type { Catalogue } from './delivery/translate.ts'
import type { ReviseMeans } from './digest/revise-stories.ts'
import type { Clock } from './feed/clock.ts'

interface RevisionParts {
  readonly database: Database
  readonly clock: Clock
  readonly catalogue: Catalogue
  readonly defaults: PlaceSettings
  readonly alertStandard: AlertStandard
  readonly messengers: ReadonlyMap<string, Messenger>
}

/** Told of every story written anew: it may alert, and corrects what was sent of it. */
export type Revisions = Required<Pick<ReviseMeans, 'onRevised' | 'onStored'>>

/** Both are done before a revision is stored, so that a crash loses neither; posts sent meanwhile are corrected after. */
export function connectRevisions(parts: RevisionParts): Revisions {
  const { database, clock, alertStandard, messengers } = parts
  const { now } = clock
  const present = createPresentReader(database.stories)
  const correcting = {
    ...parts,
    ...database,
    now,
    present,
    // Another process's platform is taken to have room: that process makes it fit.
    fits: (platform: string, message: Parameters<Messenger['plan']>[0]) =>
      (messengers.get(platform)?.plan(message).length ?? 1) === 1,
  }
  const onStored: Revisions['onStored'] = async (written) => {
    await correctSent(correcting, [written])
  }
  return {
    onStored,
    async onRevised(written) {
      await proposeAlerts([written], { ...database, now, standard: alertStandard })
      await onStored(written)
    },
  }
}
