import { expect, test } from 'vitest'
import { ADA, PORT_GROUP } from './delivery-samples.ts'
import { NOW, type OpenStore } from './storage-samples.ts'

/** What every AuditLog does. */
export function auditLogContract(open: OpenStore): void {
  test('a place’s entries are listed newest first, and no other’s', async () => {
    const { audit } = await open()
    const entries = ['/schedule daily 7:30', '/pause', '/resume'].map((detail, i) => ({
      chatId: PORT_GROUP,
      personId: ADA,
      at: NOW + i,
      command: detail.slice(1).split(' ', 1).join(''),
      detail,
    }))
    for (const entry of entries) await audit.record(entry)
    await audit.record({ chatId: ADA, personId: ADA, at: NOW, command: 'pause', detail: '/pause' })
    expect(await audit.listEntries(PORT_GROUP, 9)).toEqual(entries.toReversed())
    expect(await audit.listEntries(PORT_GROUP, 1)).toEqual(entries.slice(2))
    expect(await audit.listEntries('telegram:9', 9)).toEqual([])
  })
}
