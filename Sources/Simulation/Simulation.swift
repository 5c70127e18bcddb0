/// Families and platforms that exist only on this machine.
package enum SimulationBounds {}
