/** Tests that need more than one module: golden programs, architecture. */
package gol.tests;
