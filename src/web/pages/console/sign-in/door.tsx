// Around the pages before the sign-in: the name of the house, the language, the form.
import { Box, Container, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { languages } from '../../../../language/language.ts';
import { languageNames } from '../../words.ts';
import { useSay, useSpoken } from '../shell/words.tsx';

export function Door({
  title,
  about,
  children,
  wide = false,
}: {
  readonly title: string;
  readonly about?: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  return (
    <Container component="main" size={wide ? 'sm' : 'xs'} px="md" py={{ base: 'md', sm: 64 }}>
      <Group justify="space-between" mb="lg">
        <Text fw={700}>Intake Desk</Text>
        <LanguageChoice />
      </Group>
      <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
        <Stack>
          <Box>
            <Title order={1} size="h3">
              {title}
            </Title>
            {about === undefined ? null : (
              <Text size="sm" c="dimmed" mt={4}>
                {about}
              </Text>
            )}
          </Box>
          {children}
        </Stack>
      </Paper>
    </Container>
  );
}

function LanguageChoice() {
  const { language, choose } = useSpoken();
  const say = useSay();
  return (
    <NativeSelect
      aria-label={say('console-sign-in:language')}
      value={language}
      data={languages.map((value) => ({ value, label: languageNames[value] }))}
      onChange={({ currentTarget }) => {
        const chosen = languages.find((one) => one === currentTarget.value);
        if (chosen !== undefined) choose(chosen);
      }}
    />
  );
}
