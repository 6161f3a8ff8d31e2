import { afterEach, expect, test } from 'vitest'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

let open: OpenAlerts
afterEach(() => open.close())

/** Two outlets told of a bridge and the reader was alerted; hours later one of them has news, of this origin. */
async function tellLater(later: { readonly credit: string | null; readonly publisher: string }) {
  open = await openAlerts()
  await open.meet('velmchat:7', { alerts: { originators: 1, gapMinutes: 0 } })
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  await open.report(1, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  const agency = { credit: 'Delta Wire', originator: 'delta wire' }
  await open.report(1, 'Northline', 'Cable failure shuts the Velm crossing', agency)
  await settle()
  open.clock.advance(4 * hour)
  // Its teaser names no agency: it is placed as the publisher's own.
  await open.report(1, later.publisher, 'Ferries replace the bridge until spring', {
    credit: later.credit,
    text: ['Ferries carried stranded passengers across the estuary, operator Talby Lines said.'],
  })
  expect(open.written.at(-1)?.changes).toMatchObject([{ kind: 'fact' }])
  await settle()
  return open.deliveries('velmchat:7')
}

async function settle(): Promise<void> {
  open.clock.advance(5 * minute)
  await sendDueAlerts(open.means)
}

test('agency copy placed as its publisher’s own is no new originator’s fact', async () => {
  expect(await tellLater({ credit: 'Delta Wire', publisher: 'Northline' })).toHaveLength(1)
})

test('what another newsroom tells itself is', async () => {
  expect(await tellLater({ credit: null, publisher: 'Harbour Post' })).toHaveLength(2)
})
