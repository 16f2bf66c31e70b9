// Starts the console.
import { createRoot } from 'react-dom/client';
import { MantineProvider, Text } from '@mantine/core';
const root = document.getElementById('page');
if (root === null) throw new Error('the page has no root');
const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute('content') ?? '';
createRoot(root).render(
  <MantineProvider getStyleNonce={() => nonce}>
    <Text>hi</Text>
  </MantineProvider>,
);
