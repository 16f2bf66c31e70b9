// Which language a first message is in, names of languages, countries, and near words.
import { describe, expect, test } from 'vitest';
import { closest } from '../../src/language/closest.ts';
import { countryName, readCountryCode } from '../../src/language/country.ts';
import { guessLanguage } from '../../src/language/guess-language.ts';
import { namedLanguage } from '../../src/language/language-names.ts';

test.each([
  ['سلام', 'fa'],
  ['سلام، مادرم لنفوم دارد', 'fa'],
  ['می‌خواستم بپرسم چه مدارکی لازم است', 'fa'],
  ['مرحبا', 'ar'],
  ['السلام عليكم، والدتي مريضة', 'ar'],
  ['أريد المساعدة', 'ar'],
  ['Здравствуйте', 'ru'],
  ['привет, у мамы DLBCL', 'ru'],
  ['Hello', 'en'],
  ['my father has myeloma', 'en'],
  ['2', null],
  ['😀', null],
  ['', null],
  ['...', null],
])('"%s" is written in %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ['فارسی', 'fa'],
  ['فارسي', 'fa'],
  ['Farsi', 'fa'],
  ['عربي', 'ar'],
  ['русский.', 'ru'],
  ['English', 'en'],
  ['английский', 'en'],
  ['I speak English', null],
  ['German', null],
])('"%s" names %s', (text, language) => {
  expect(namedLanguage(text)).toBe(language);
});

describe('countries', () => {
  test.each([
    ['Iran', 'IR'],
    ['ایران', 'IR'],
    ['ايران', 'IR'],
    ['العراق', 'IQ'],
    ['من العراق', 'IQ'],
    ['Узбекистан', 'UZ'],
    ['I live in Georgia', 'GE'],
    ['Iraq, but now in Turkey', null],
    ['Atlantis', null],
    ['', null],
  ])('"%s" is %s', (text, code) => {
    expect(readCountryCode(text)).toBe(code);
  });

  test('have names in every language', () => {
    expect(countryName('IQ', 'ru')).toBe('Ирак');
    expect(countryName('IR', 'fa')).toBe('ایران');
  });
});

describe('the nearest phrase', () => {
  const phrases = new Map([
    ['language', 1],
    ['later', 2],
    ['layer', 3],
    ['no', 4],
  ]);

  test.each([
    ['languege', 1],
    ['langage', 1],
    ['laterr', 2],
    ['laxer', undefined],
    ['on', undefined],
    ['entirely else', undefined],
  ])('to "%s"', (said, value) => {
    expect(closest(said, phrases)).toBe(value);
  });
});
