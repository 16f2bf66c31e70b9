// The fields that several forms about members have: words, addresses, passwords old and new.
import { PasswordInput, TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode, SyntheticEvent } from 'react';
import { useSay } from '../shell/words.tsx';

interface Field {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A form that our script sends; Enter sends it too. */
export function Form({
  children,
  send,
}: {
  readonly children: ReactNode;
  readonly send: () => void;
}) {
  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
    </form>
  );
}

function TextField({
  change,
  ...rest
}: Field & Omit<TextInputProps, 'value' | 'onChange' | 'label'>) {
  return (
    <TextInput
      required
      withAsterisk={false}
      {...rest}
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
      }}
    />
  );
}

/** Of a member, as colleagues and patients see it. */
export function NameField(field: Omit<Field, 'label'>) {
  const say = useSay();
  return (
    <TextField
      {...field}
      label={say('console-sign-in:name')}
      description={say('console-sign-in:nameSeen')}
      autoComplete="name"
      dir="auto"
    />
  );
}

export function EmailField(field: Omit<Field, 'label'> & { readonly autoComplete?: string }) {
  const say = useSay();
  return (
    <TextField
      autoComplete="username"
      {...field}
      label={say('console-sign-in:email')}
      type="email"
      dir="ltr"
    />
  );
}

/** `fresh`: a new one is chosen here, and is told what it needs. */
export function PasswordField({
  fresh = false,
  change,
  label,
  value,
}: Omit<Field, 'label'> & { readonly fresh?: boolean; readonly label?: string }) {
  const say = useSay();
  return (
    <PasswordInput
      label={label ?? say('console-sign-in:password')}
      description={fresh ? say('console-sign-in:passwordNeeds') : undefined}
      autoComplete={fresh ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': say('console-sign-in:showPassword') }}
      required
      withAsterisk={false}
      value={value}
      onChange={({ currentTarget }) => {
        change(currentTarget.value);
      }}
    />
  );
}

/** A code of digits or letters, always written from the left. */
export function CodeField(field: Field & { readonly oneTime?: boolean }) {
  const { oneTime = false, ...rest } = field;
  return (
    <TextField
      {...rest}
      dir="ltr"
      autoComplete={oneTime ? 'one-time-code' : 'off'}
      inputMode={oneTime ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
      // Mantine's windows look for the one, the pages before the sign-in need the other.
      data-autofocus
      autoFocus
    />
  );
}
