import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  atRest,
  newSeconds,
  type Playhead,
  type PlayheadEvent,
  playedSeconds,
  type Span,
} from '../../../src/videos/playhead.ts';

const length = 60;

/** A player that reports every quarter of a second, as browsers do, whatever a person does with it. */
class Player {
  playhead: Playhead = atRest;
  position = 0;
  clock = 1000;
  rate = 1;

  #hear(...events: PlayheadEvent[]): void {
    this.playhead = events.reduce(advance, this.playhead);
  }
  #here(): PlayheadEvent {
    return { kind: 'time', position: this.position, at: this.clock };
  }
  play(wallSeconds: number): this {
    this.#hear({ kind: 'break' }, this.#here());
    for (let left = wallSeconds; left > 0; left -= 0.25) {
      const step = Math.min(0.25, left);
      this.clock += step * 1000;
      this.position = Math.min(length, this.position + step * this.rate);
      this.#hear(this.#here());
    }
    this.#hear({ kind: 'break' });
    return this;
  }
  seek(position: number): this {
    this.position = position;
    this.clock += 20;
    // some browsers report the new place before they say that they are seeking
    this.#hear(this.#here(), { kind: 'break' });
    return this;
  }
  speed(rate: number): this {
    this.rate = rate;
    this.#hear({ kind: 'rate', rate });
    return this;
  }
  get seconds(): Span[] {
    return playedSeconds(this.playhead, length);
  }
}

const count = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + to - from, 0);

describe('playhead', () => {
  it('counts what is played', () => {
    expect(new Player().play(12).seconds).toEqual([[0, 12]]);
  });

  it('adds nothing for seeking past, nor for thirty rapid seeks', () => {
    const player = new Player().play(6).seek(40).play(4.5);
    expect(player.seconds).toEqual([
      [0, 6],
      [40, 45],
    ]);
    const restless = new Player();
    for (let index = 0; index < 30; index += 1) restless.seek((index * 17) % 60);
    expect(restless.seconds).toEqual([]);
  });

  it('adds nothing for playing the same twice', () => {
    expect(new Player().play(10).seek(0).play(10).seconds).toEqual([[0, 10]]);
  });

  it('counts content seconds at any speed', () => {
    expect(new Player().speed(2).play(10).seconds).toEqual([[0, 20]]);
    expect(new Player().speed(0.75).play(8).seconds).toEqual([[0, 6]]);
  });

  it('goes on through a report that comes late, as in a tab behind others', () => {
    const late = [
      { kind: 'time', position: 3, at: 0 },
      { kind: 'time', position: 9, at: 6100 },
    ] as const;
    expect(playedSeconds(late.reduce<Playhead>(advance, atRest), length)).toEqual([[3, 9]]);
  });

  it('does not believe a jump that nobody announced', () => {
    const jump = [
      { kind: 'time', position: 3, at: 0 },
      { kind: 'time', position: 9, at: 250 },
    ] as const;
    expect(playedSeconds(jump.reduce<Playhead>(advance, atRest), length)).toEqual([]);
  });

  it('never counts more than the clock allows, nor a second that was not under the playhead', () => {
    const deed = fc.oneof(
      fc.record({ play: fc.double({ min: 0, max: 20, noNaN: true }) }),
      fc.record({ seek: fc.double({ min: 0, max: length, noNaN: true }) }),
      fc.record({ speed: fc.constantFrom(0.75, 1, 1.25, 1.5, 2) }),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
        const player = new Player();
        const under = new Set<number>();
        let went = 0;
        let seeks = 0;
        for (const one of deeds) {
          const from = player.position;
          if ('speed' in one) player.speed(one.speed);
          else if ('seek' in one) {
            player.seek(one.seek);
            seeks += 1;
          } else player.play(one.play);
          const distance = player.position - from;
          // a seek of a third of a second cannot be told from a late report
          if ('seek' in one && (distance < 0 || distance > 0.4)) continue;
          went += distance;
          for (let second = Math.floor(from); second <= player.position; second += 1) under.add(second);
        }
        // each stretch is counted to the nearest second
        expect(count(player.seconds)).toBeLessThanOrEqual(went + seeks + 1);
        for (const [from, to] of player.seconds) {
          for (let second = from; second < to; second += 1) expect(under.has(second)).toBe(true);
        }
      }),
    );
  });

  it('only ever grows, and what is new is told once', () => {
    const event = fc.oneof(
      fc.record({
        kind: fc.constant('time' as const),
        position: fc.double({ min: 0, max: length + 2, noNaN: true }),
        at: fc.double({ min: 0, max: 1e6, noNaN: true }),
      }),
      fc.constant({ kind: 'break' } as const),
      fc.record({ kind: fc.constant('rate' as const), rate: fc.double({ min: 0.25, max: 4, noNaN: true }) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let playhead: Playhead = atRest;
        let before: Span[] = [];
        let told = 0;
        for (const one of events) {
          playhead = advance(playhead, one);
          const now = playedSeconds(playhead, length);
          const fresh = newSeconds(before, now);
          expect(count(now)).toBe(count(before) + count(fresh));
          for (const [from, to] of now) {
            expect(Number.isInteger(from) && Number.isInteger(to)).toBe(true);
            expect(from >= 0 && from < to && to <= length).toBe(true);
          }
          told += count(fresh);
          before = now;
        }
        expect(told).toBe(count(before));
      }),
    );
  });
});
