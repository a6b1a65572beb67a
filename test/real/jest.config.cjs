'use strict';
const { transform, moduleNameMapper } = require('../../jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  rootDir: '../..',
  testMatch: ['<rootDir>/test/real/*/**/*.test.ts'],
  testEnvironment: 'node',
  // One part at a time makes use of daemons, ports and namespaces; parts run side by side already.
  maxWorkers: 1,
  // Concurrent tests wait for daemons most of the time.
  maxConcurrency: 8,
  testTimeout: 600_000,
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  transform,
};
