import { expect, it } from 'vitest';
import { serverOnly, styleAttribute } from '../../../src/cli/build/check-build.ts';

it.each([
  '<p style="color:red">x</p>',
  "<p class='a' style='color:red'>x</p>",
  '<svg><path d="M0 0" style = "fill:red"/></svg>',
  '<p\n  style=color:red>x</p>',
  '<P STYLE="x">',
])('finds the style attribute of %j', (html) => {
  expect(styleAttribute(html)).toBeDefined();
});

it.each([
  '<p>style="x"</p>',
  '<p class="style=x" title="a style = b">x</p>',
  '<script>const html = \'<p style="x">\';</script>',
  '<style>p { color: red }</style>',
  '<!-- <p style="x"> -->',
  '<p data-style="x">',
  '<link rel="stylesheet" href="/a.css">',
])('finds none in %j', (html) => {
  expect(styleAttribute(html)).toBeUndefined();
});

it('tells what belongs to the server', () => {
  expect(serverOnly('class $ZodError extends Error{}')).toContain('zod');
  expect(serverOnly('import"./__vite-browser-external-x.js"')).toContain('Node');
  expect(serverOnly('console.log(1)')).toBeUndefined();
});
