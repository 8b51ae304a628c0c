import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { courseMinutes } from '../../../src/courses/course.ts';
import { readCourseFiles, readGlossary, readTools } from '../../../src/courses/course-files.ts';

describe('the courses of this repository', () => {
  const courses = readCourseFiles('content');

  test('take 28 to 32 minutes, have five to seven steps and end with the quiz', () => {
    expect(courses.length).toBeGreaterThanOrEqual(3);
    expect(courses.map((course) => course.id)).toEqual(
      [...new Set(courses.map((course) => course.id))].sort(),
    );
    for (const course of courses) {
      expect(courseMinutes(course)).toBe(30);
      expect(course.steps.length).toBeGreaterThanOrEqual(5);
      expect(course.steps.length).toBeLessThanOrEqual(7);
      expect(course.steps.at(-1)?.kind).toBe('quiz');
    }
  });

  test('explain only words that the glossary holds, once each', () => {
    const words = readGlossary('content').map((term) => term.word);
    expect(new Set(words).size).toBe(words.length);
    for (const course of courses) {
      for (const step of course.steps) {
        for (const [, word] of step.body.matchAll(/<Term word="([^"]+)"/g)) expect(words).toContain(word);
      }
    }
  });

  test('are checked before their review date', () => {
    for (const course of courses) expect(course.review.getTime()).toBeGreaterThan(course.checked.getTime());
  });
});

describe('a wrong file stops the build with one sentence', () => {
  let root = '';
  const course = () => path.join(root, 'courses/06-comprendre-le-click-and-collect');
  const edit = (file: string, change: (text: string) => string) => {
    const target = path.join(course(), file);
    writeFileSync(target, change(readFileSync(target, 'utf8')));
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'declic-content-'));
    cpSync('content', root, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('an answer that is no choice', () => {
    edit('quiz.yaml', (text) => text.replace(/answer: ?"?[abc]"?/, 'answer: z'));
    expect(() => readCourseFiles(root)).toThrow('no such answer');
  });
  test('a retired id that comes back', () => {
    edit('course.yaml', (text) => text.replace('retired: []', 'retired: ["06-2"]'));
    expect(() => readCourseFiles(root)).toThrow('retired');
  });
  test('a course of 40 minutes', () => {
    edit('2-trois-formes.mdx', (text) => text.replace(/minutes: \d+/, 'minutes: 12'));
    expect(() => readCourseFiles(root)).toThrow('28 to 32');
  });
  test('an unknown field', () => {
    edit('course.yaml', (text) => `${text}\nsurprise: true\n`);
    expect(() => readCourseFiles(root)).toThrow(/course\.yaml.*surprise/);
  });
  test('a source nobody wrote down', () => {
    edit('course.yaml', (text) => text.replace('sources:', 'sources:\n  - nulle-part'));
    expect(() => readCourseFiles(root)).toThrow('nulle-part');
  });
  test('a tool that nobody wrote down, or that no step teaches', () => {
    edit('5-ce-que-j-y-gagne.mdx', (text) => text.replace('tools: [', 'tools: [nulle-part, '));
    expect(() => readTools(root)).toThrow('nulle-part');
    expect(() => readTools(root, [])).toThrow(/tools\.yaml.*no step/);
  });
});
