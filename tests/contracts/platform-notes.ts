import { expect, test } from 'vitest'
import { PORT_GROUP } from './delivery-samples.ts'
import type { OpenStore } from './storage-samples.ts'

/** What every PlatformNotes does. */
export function platformNotesContract(open: OpenStore): void {
  test('a note is read by its platform, name and chat, and the last one written counts', async () => {
    const { notes } = await open()
    expect(await notes.readNote('discord', 'commands')).toBeNull()
    await notes.writeNote('discord', 'commands', 'a')
    await notes.writeNote('discord', 'commands', 'b')
    await notes.writeNote('telegram', 'commands', 'c')
    await notes.writeNote('discord', 'commands', 'd', PORT_GROUP)
    expect(await notes.readNote('discord', 'commands')).toBe('b')
    expect(await notes.readNote('telegram', 'commands')).toBe('c')
    expect(await notes.readNote('discord', 'commands', PORT_GROUP)).toBe('d')
    expect(await notes.readNote('discord', 'pinned', PORT_GROUP)).toBeNull()
  })

  test('a chat’s notes are in its export, move with it, and go with its data', async () => {
    const { notes, chats, places } = await open()
    await notes.writeNote('telegram', 'address', '40')
    await notes.writeNote('telegram', 'address', '41', PORT_GROUP)
    expect(await chats.exportChat(PORT_GROUP)).toMatchObject({
      notes: [{ name: 'address', note: '41' }],
    })
    await places.move(PORT_GROUP, 'telegram:-100')
    expect(await notes.readNote('telegram', 'address', PORT_GROUP)).toBeNull()
    expect(await notes.readNote('telegram', 'address', 'telegram:-100')).toBe('41')
    await chats.deleteChat('telegram:-100')
    expect(await notes.readNote('telegram', 'address', 'telegram:-100')).toBeNull()
    expect(await notes.readNote('telegram', 'address')).toBe('40')
  })
}
