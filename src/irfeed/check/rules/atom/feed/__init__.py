"""Rules about the head of a feed, and of a copied feed."""
