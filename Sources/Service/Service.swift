/// What runs on the server: the turn loop, the deliverer, configuration, metrics.
package enum ServiceBounds {}
