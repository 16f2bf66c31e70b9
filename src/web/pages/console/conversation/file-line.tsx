// A file of a message: shown where it is a picture, heard where it is a voice, saved in any case.
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ThreadFile } from '../../../console/conversation-view.ts';
import { between } from '../../words.ts';
import { api } from '../shell/console-client.ts';
import { Icon } from '../shell/icon.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useLanguage, useSay } from '../shell/words.tsx';

export function FileLine({ intake, file }: { readonly intake: string; readonly file: ThreadFile }) {
  const say = useSay();
  const language = useLanguage();
  const { name, sha256, picture, audio } = file;
  if (sha256 === null) {
    return (
      <Text size="sm">
        <bdi>{name}</bdi>
        {between[language]}
        {say('console-talk:message.fileGone')}
      </Text>
    );
  }
  const path = `/conversations/${intake}/files/${sha256}`;
  const address = `/console/api${path}`;
  return (
    <>
      {picture ? <img className="bubble-picture" src={address} alt={name} loading="lazy" /> : null}
      {audio === null ? null : <Voice path={path} type={audio} name={name} />}
      <Anchor
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        size="sm"
        c="inherit"
        underline="always"
      >
        <Group gap={4} wrap="nowrap" component="span">
          <Icon name="document" size={14} />
          <bdi>{name}</bdi>
        </Group>
      </Anchor>
    </>
  );
}

interface VoiceProps {
  readonly path: string;
  readonly type: string;
  readonly name: string;
}

/** Fetched whole and only once somebody wants to hear it: then, and only then, it was listened to. */
function Voice({ path, type, name }: VoiceProps) {
  const say = useSay();
  const { fail, show } = useNotices();
  const [under, setUnder] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  if (url !== null) {
    const unplayable = () => {
      setUrl(null);
      show({ words: say('console-talk:voice.unplayable'), bad: true });
    };
    return (
      <audio
        className="bubble-voice"
        controls
        autoPlay
        src={url}
        aria-label={name}
        onError={unplayable}
      />
    );
  }
  const listen = () => {
    setUnder(true);
    api
      .download(path)
      .then((bytes) => {
        setUrl(URL.createObjectURL(new Blob([bytes], { type })));
      }, fail)
      .finally(() => {
        setUnder(false);
      });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      my={4}
      leftSection={<Icon name="play" size={14} />}
      loading={under}
      onClick={listen}
    >
      {say('console-talk:voice.listen')}
    </Button>
  );
}
