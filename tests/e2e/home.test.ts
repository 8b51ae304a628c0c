import { expect, expectAccessible, test } from './test.ts';

test('the home page says what Déclic is, safely and accessibly @desktop', async ({ page }) => {
  const response = await page.goto('/');
  expect(response?.status()).toBe(200);
  await expect(page.locator('h1')).toBeVisible();
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).not.toContain('unsafe-inline');
  await expectAccessible(page);
});

test('an unknown address gives a useful page', async ({ page, problems }) => {
  problems.allow(/404/);
  const response = await page.goto('/cours/nulle-part/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /accueil/i }).first()).toBeVisible();
});
