/* arguments: a file field; gives the names of the files it holds */
return [...(arguments[0].files || [])].map(file => file.name);
