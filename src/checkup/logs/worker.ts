import { parentPort, workerData } from 'node:worker_threads';
import { countPart } from './part.ts';

if (!parentPort) throw new Error('this file runs as a worker thread');
parentPort.postMessage(await countPart(workerData));
