// What somebody sent beside words and reports: a place, a card, a sticker, a call.
import { Anchor, Group, Text } from '@mantine/core';
import type { SharedKind, SharedThing } from '../../../../intake/shared-thing.ts';
import { Icon, type IconName } from '../shell/icon.tsx';
import { useSay } from '../shell/words.tsx';

export function SharedLine({ shared }: { readonly shared: SharedThing }) {
  const say = useSay();
  const { what, place, people = [] } = shared;
  return (
    <div data-shared={what}>
      <Group gap={4} wrap="nowrap">
        <Icon name={icons[what]} size={14} />
        <Text size="sm" fs="italic">
          {say(`console-talk:shared.${what}`)}
        </Text>
      </Group>
      {place === undefined ? null : <Place place={place} />}
      {people.map((person, index) => (
        <Person key={index} person={person} />
      ))}
    </div>
  );
}

const icons: Readonly<Record<SharedKind, IconName>> = {
  voice: 'play',
  sticker: 'star',
  location: 'place',
  contact: 'person',
  video: 'play',
  poll: 'numbers',
  call: 'channels',
  other: 'note',
};

/** Nothing of it goes to a map by itself: only whoever opens it tells the map where. */
function Place({ place }: { readonly place: NonNullable<SharedThing['place']> }) {
  const say = useSay();
  const { latitude, longitude, name } = place;
  const at = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const query = new URLSearchParams({ mlat: String(latitude), mlon: String(longitude) });
  return (
    <>
      {name === '' ? null : <Words>{name}</Words>}
      <Text size="sm">
        <bdi dir="ltr">{at}</bdi>{' '}
        <Anchor
          href={`https://www.openstreetmap.org/?${String(query)}`}
          target="_blank"
          rel="noopener noreferrer"
          size="sm"
          underline="always"
          c="inherit"
        >
          {say('console-talk:shared.map')}
        </Anchor>
      </Text>
    </>
  );
}

function Person({ person }: { readonly person: NonNullable<SharedThing['people']>[number] }) {
  return (
    <>
      {person.name === '' ? null : <Words>{person.name}</Words>}
      {person.phones.map((phone) => (
        <Words key={phone}>
          <bdi dir="ltr">{phone}</bdi>
        </Words>
      ))}
    </>
  );
}

function Words({ children }: { readonly children: React.ReactNode }) {
  return <div className="words">{children}</div>;
}
