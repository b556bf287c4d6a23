"""The rules of loading, with their permanent codes LOD001 to LOD099."""
