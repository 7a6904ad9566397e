### Records: pages, forms, history.
