import type { Law, Weather } from './history';

/** Histories of one kind, and the laws that no installer can always keep in them: it sees a folder and a clock, and not the cluster. */
export interface NamedWeather extends Weather {
  readonly name: string;
  readonly beyondAny: readonly Law[];
}

/** A kind that no successful version of a file had is never noted, so an object of it stays for ever. */
const unrecorded: Law = 'what a failed version brought goes, too';

/** An object that moves may be deleted where k3s starts, stands still or is told to skip a file just between two steps of the move. */
const unbroken: Law = 'a described object is never deleted';

/** What was written while k3s did not run counts as applied, and was not. */
const late: readonly Law[] = ['described objects are there', 'a start of k3s changes nothing'];

/** What installations are put through. */
export const weathers: readonly NamedWeather[] = [
  {
    name: 'each given its time, with kinds that are served late, and starts of k3s',
    patient: true,
    ladder: true,
    with: ['late kind', 'restart'],
    beyondAny: [],
  },
  {
    name: 'each given its time, and met by k3s',
    patient: true,
    ladder: true,
    with: ['cut by pass', 'late kind'],
    beyondAny: [],
  },
  {
    name: 'each given its time, while k3s stands still at others',
    patient: true,
    ladder: true,
    with: ['outage', 'restart'],
    beyondAny: [],
  },
  { name: 'with kinds that are served late, and starts of k3s', ladder: true, with: ['late kind', 'restart'], beyondAny: [] },
  { name: 'that are killed or met by k3s', ladder: true, with: ['cut by pass', 'kill', 'late kind'], beyondAny: [unrecorded] },
  { name: 'over any files', ladder: false, with: ['cut by pass', 'kill', 'late kind', 'restart'], beyondAny: [unrecorded, unbroken] },
  { name: 'that k3s meets while it starts', ladder: true, with: ['cut by restart', 'kill', 'restart'], beyondAny: [unrecorded, unbroken] },
  { name: 'amid a pass', ladder: true, with: ['amid', 'restart'], beyondAny: [unrecorded, unbroken] },
  { name: 'of files that are skipped for a time', ladder: true, with: ['late kind', 'restart', 'skip'], beyondAny: [unrecorded, unbroken] },
  { name: 'while k3s does not run', ladder: true, with: ['kill', 'outage', 'restart'], beyondAny: [unrecorded, unbroken, ...late] },
];
