import { allRights } from '../../fakes/telegram/make-chats.ts'
import type { Person } from '../../fakes/telegram/people.ts'
import type { FakeTelegram } from '../../fakes/telegram/start-telegram.ts'
import type { FakeChat } from '../../fakes/telegram/state.ts'

/** People, groups and a channel, before anybody has brought the bot. */
export interface Town {
  /** Reads alone. */
  readonly rena: Person
  /** A forum of Ines’s, with the topics Morning and World. */
  readonly harbour: FakeChat
  readonly ines: Person
  /** An anonymous admin there. */
  readonly milo: Person
  /** A member there, with no rights. */
  readonly dov: Person
  /** A basic group of Edda’s that becomes a supergroup. */
  readonly club: FakeChat
  readonly edda: Person
  /** A channel of Carla’s: @velmnews. */
  readonly channel: FakeChat
  readonly carla: Person
  /** A group that removes the bot. */
  readonly docks: FakeChat
  readonly otto: Person
}

/** Builds who and what there is. */
export function openTown({ world }: FakeTelegram): Town {
  const meet = (firstName: string) => world.makeUser({ firstName, languageCode: 'en' })
  const [rena, ines, milo, dov] = [meet('Rena'), meet('Ines'), meet('Milo'), meet('Dov')]
  const [edda, carla, otto] = [meet('Edda'), meet('Carla'), meet('Otto')]
  const harbour = world.makeGroup({
    title: 'Harbour Town',
    owner: ines,
    admins: [{ who: milo, rights: allRights, anonymous: true }],
    members: [dov, rena],
    topics: ['Morning', 'World'],
  })
  const club = world.makeGroup({ kind: 'group', title: 'Lighthouse Club', owner: edda })
  const docks = world.makeGroup({ title: 'Docks', owner: otto, members: [rena] })
  const channel = world.makeChannel({ title: 'Velm News', username: 'velmnews', owner: carla })
  return { rena, harbour, ines, milo, dov, club, edda, channel, carla, docks, otto }
}
